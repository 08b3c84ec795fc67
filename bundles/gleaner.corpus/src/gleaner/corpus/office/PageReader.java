// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.office;

import gleaner.corpus.document.UnreadableDocument;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the lines of one page of a PDF from where its letters stand; columns follow one another. */
final class PageReader extends PDFTextStripper {
	/** A gap of so many spaces' width may part columns. */
	private static final double GUTTER_IN_SPACES = 4;
	private static final int LEAST_LINES_OF_A_COLUMN = 4;
	private static final int MOST_SPACES = 60;
	/** A page with more is none that anybody made. */
	private static final int MOST_LETTERS = 200_000;

	/**
	 * What forms may be asked to draw in a whole document: a form may draw others, each several times, so that a few lines of a file ask
	 * for more than anybody can draw.
	 */
	private static final int MOST_IN_FORMS = 1_000_000;

	private static final class TooFull extends RuntimeException {
		private static final long serialVersionUID = 1L;
	}

	private record Glyph(String text, double x, double end, double y, double size, double space, boolean bold) {
	}

	/**
	 * @param lines from top to bottom, the left column first
	 * @param height of the page
	 * @param unreadable how many letters have no meaning in the file
	 * @param marks in how many lines marks of notes were left out
	 */
	record Page(List<PageLine> lines, double height, int unreadable, int marks) {
	}

	private final List<Glyph> glyphs = new ArrayList<>();
	private int unreadable;
	private int marks;
	private int forms;
	private int inForms;

	PageReader() {
		setSuppressDuplicateOverlappingText(true);
	}

	/** @param number of the page, from 1 */
	Page read(PDDocument document, int number) throws IOException, UnreadableDocument {
		glyphs.clear();
		unreadable = 0;
		marks = 0;
		setStartPage(number);
		setEndPage(number);
		try {
			writeText(document, Writer.nullWriter());
		} catch (TooFull e) {
			String what = inForms > MOST_IN_FORMS ? "needs too much memory: its pictures contain pictures without end"
					: "has more than " + MOST_LETTERS + " letters, too many for a page of poems";
			throw new UnreadableDocument("its page " + number + " " + what + "; save its text as .txt from the program that made it");
		}
		List<List<Glyph>> rows = rows();
		List<PageLine> lines = new ArrayList<>();
		double gutter = gutter(rows);
		if (Double.isNaN(gutter)) {
			for (List<Glyph> row : rows) lines.add(line(row, 1));
		} else {
			columns(rows, gutter, lines);
		}
		lines.removeIf(line -> line.text().isBlank());
		return new Page(lines, document.getPage(number - 1).getMediaBox().getHeight(), unreadable, marks);
	}

	@Override
	public void showForm(PDFormXObject form) throws IOException {
		forms++;
		super.showForm(form);
		forms--;
	}

	@Override
	public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
		forms++;
		super.showTransparencyGroup(group);
		forms--;
	}

	@Override
	protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
		if (forms > 0 && ++inForms > MOST_IN_FORMS) throw new TooFull();
		super.processOperator(operator, operands);
	}

	@Override
	protected void processTextPosition(TextPosition position) {
		if (glyphs.size() >= MOST_LETTERS) throw new TooFull();
		String text = position.getUnicode();
		if (text == null || text.isEmpty() || text.equals("\uFFFD")) {
			unreadable++;
			return;
		}
		if (text.isBlank() || !Float.isFinite(position.getXDirAdj()) || !Float.isFinite(position.getYDirAdj())) return;
		double size = Math.max(1, Math.abs(position.getHeightDir() > 0 ? position.getFontSizeInPt() : position.getFontSize()));
		double space = position.getWidthOfSpace();
		if (!(space > size * 0.12 && space < size)) space = size * 0.25;
		glyphs.add(new Glyph(text, position.getXDirAdj(), position.getXDirAdj() + position.getWidthDirAdj(), position.getYDirAdj(), size,
				space, isBold(position.getFont())));
	}

	private static boolean isBold(PDFont font) {
		String name = font == null || font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
		return name.contains("bold") || name.contains("black") || name.contains("heavy");
	}

	/** Letters on about the same height, each row from left to right; small ones that are raised belong to the line they stand at. */
	private List<List<Glyph>> rows() {
		List<Glyph> sorted = new ArrayList<>(glyphs);
		sorted.sort(Comparator.comparingDouble(Glyph::y).thenComparingDouble(Glyph::x));
		List<List<Glyph>> rows = new ArrayList<>();
		double y = Double.NEGATIVE_INFINITY;
		for (Glyph glyph : sorted) {
			if (rows.isEmpty() || glyph.y - y > glyph.size * 0.4) {
				rows.add(new ArrayList<>());
				y = glyph.y;
			}
			rows.getLast().add(glyph);
		}
		for (List<Glyph> row : rows) {
			row.sort(Comparator.comparingDouble(Glyph::x));
			leaveOutMarks(row);
		}
		return rows;
	}

	/** Small raised figures and asterisks are marks of notes. */
	private void leaveOutMarks(List<Glyph> row) {
		double size = row.stream().mapToDouble(Glyph::size).max().orElse(0);
		double y = row.stream().filter(g -> g.size > size * 0.9).mapToDouble(Glyph::y).max().orElse(0);
		if (row.removeIf(g -> g.size < size * 0.8 && y - g.y > size * 0.15 && g.text.matches("[\\d*†‡,]+"))) marks++;
	}

	private static PageLine line(List<Glyph> row, int column) {
		StringBuilder text = new StringBuilder();
		double space = row.stream().mapToDouble(Glyph::space).max().orElseThrow();
		double size = row.stream().mapToDouble(Glyph::size).max().orElseThrow();
		double end = Double.NaN;
		for (Glyph glyph : row) {
			double gap = glyph.x - end;
			if (gap > glyph.space * 0.45) text.repeat(" ", spaces(gap, glyph.space));
			text.append(plain(glyph.text));
			end = Double.isNaN(end) ? glyph.end : Math.max(end, glyph.end);
		}
		double y = row.stream().filter(g -> g.size >= size * 0.9).mapToDouble(Glyph::y).max().orElseThrow();
		return new PageLine(text.toString().stripTrailing(), row.getFirst().x, end, y, size, space, row.stream().allMatch(Glyph::bold),
				column);
	}

	/** Spaces between words of a line that is set to full width are wider than others; from three on it is a gap that someone made. */
	private static int spaces(double gap, double space) {
		double wide = gap / space;
		return wide < 3 ? 1 : (int) Math.min(MOST_SPACES, Math.round(wide));
	}

	/** Ligatures are letters, and hyphens hyphens, whatever the font calls them. */
	private static String plain(String text) {
		StringBuilder plain = new StringBuilder();
		for (char c : text.toCharArray()) switch (c) {
		case '\uFB00' -> plain.append("ff");
		case '\uFB01' -> plain.append("fi");
		case '\uFB02' -> plain.append("fl");
		case '\uFB03' -> plain.append("ffi");
		case '\uFB04' -> plain.append("ffl");
		case '\uFB05', '\uFB06' -> plain.append("st");
		case '\u00AD', '\u2010' -> plain.append('-');
		default -> plain.append(c);
		}
		return plain.toString();
	}

	/** The middle of the strip, with the fewest letters in it, that parts the page into two columns; NaN if there is none. */
	private static double gutter(List<List<Glyph>> rows) {
		double left = rows.stream().flatMap(List::stream).mapToDouble(Glyph::x).min().orElse(0);
		double right = rows.stream().flatMap(List::stream).mapToDouble(Glyph::end).max().orElse(0);
		double step = Math.max(2, (right - left) / 200);
		int fewest = Integer.MAX_VALUE;
		double from = Double.NaN;
		double to = Double.NaN;
		boolean unbroken = false;
		for (double at = left + (right - left) * 0.3; at < left + (right - left) * 0.7; at += step) {
			int crossing = crossing(rows, at);
			if (crossing < fewest) {
				fewest = crossing;
				from = at;
				unbroken = true;
			}
			unbroken &= crossing == fewest;
			if (unbroken) to = at;
		}
		return (from + to) / 2;
	}

	/** How many rows reach over a place as one line; too many to count if it parts no columns. */
	private static int crossing(List<List<Glyph>> rows, double at) {
		int both = 0;
		int crossing = 0;
		List<Double> starts = new ArrayList<>();
		for (List<Glyph> row : rows) {
			List<Glyph> before = row.stream().filter(g -> g.end <= at).toList();
			List<Glyph> behind = row.stream().filter(g -> g.x >= at).toList();
			if (before.size() + behind.size() < row.size() || isOneLine(before, behind)) {
				crossing++;
			} else if (!behind.isEmpty()) {
				starts.add(behind.getFirst().x);
				if (!before.isEmpty()) both++;
			}
		}
		return both >= LEAST_LINES_OF_A_COLUMN && crossing * 8 <= rows.size() && areAligned(starts) ? crossing : Integer.MAX_VALUE;
	}

	/** Lines of a column begin one below another; halves of lines do not. */
	private static boolean areAligned(List<Double> starts) {
		double first = starts.stream().mapToDouble(Double::doubleValue).min().orElse(0);
		return starts.stream().filter(x -> x - first < 2).count() * 2 > starts.size();
	}

	/** What reaches over both columns stands between what is above and what is below it. */
	private static void columns(List<List<Glyph>> rows, double gutter, List<PageLine> lines) {
		List<PageLine> second = new ArrayList<>();
		for (List<Glyph> row : rows) {
			List<Glyph> before = row.stream().filter(g -> g.end <= gutter).toList();
			List<Glyph> behind = row.stream().filter(g -> g.x >= gutter).toList();
			if (before.size() + behind.size() < row.size() || isOneLine(before, behind)) {
				lines.addAll(second);
				second.clear();
				lines.add(line(row, 1));
				continue;
			}
			if (!before.isEmpty()) lines.add(line(before, 1));
			if (!behind.isEmpty()) second.add(line(behind, 2));
		}
		lines.addAll(second);
	}

	private static boolean isOneLine(List<Glyph> before, List<Glyph> behind) {
		return !before.isEmpty() && !behind.isEmpty()
				&& behind.getFirst().x - before.getLast().end < before.getLast().space * GUTTER_IN_SPACES;
	}
}
