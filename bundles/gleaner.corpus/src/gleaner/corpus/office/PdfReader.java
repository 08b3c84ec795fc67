// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.office;

import gleaner.corpus.document.Document;
import gleaner.corpus.document.Document.Block;
import gleaner.corpus.document.Hearsay;
import gleaner.corpus.document.UnreadableDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads the text of PDFs from where it stands on the page: a larger distance parts stanzas, larger or bold letters are headings,
 * where a line begins is its indent. Page numbers and running heads are left out.
 */
final class PdfReader {
	private static final String FONT_CACHE = "pdfbox.fontcache";
	private static final int MOST_PAGES = 5000;
	/** Distances above this many of the usual one part stanzas. */
	private static final double STANZA = 1.35;
	private static final double HEADING = 1.15;
	/** Running heads and page numbers stand in this share of the page at top and bottom. */
	private static final double EDGE = 0.14;
	private static final int MOST_SPACES = 60;

	private final List<PageReader.Page> pages = new ArrayList<>();
	private final List<Block> blocks = new ArrayList<>();
	private final StringBuilder text = new StringBuilder();
	private final List<String> remarks = new ArrayList<>();
	private int edges;
	private int notes;
	private double size;
	private double pitch;
	private PageLine lastHeading;

	private PdfReader() {
	}

	static Document read(Path file) throws UnreadableDocument, InterruptedException {
		// Else PDFBox leaves a list of the system's fonts in the poet's home as soon as a PDF does not bring its own.
		if (System.getProperty(FONT_CACHE) == null) System.setProperty(FONT_CACHE, System.getProperty("java.io.tmpdir"));
		try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
			return new PdfReader().read(document);
		} catch (InvalidPasswordException e) {
			throw new UnreadableDocument("it is a PDF locked with a password; save it without one, or save its text as .txt");
		} catch (IOException e) {
			throw new UnreadableDocument("it is a damaged PDF" + Hearsay.inBrackets(e) + "; get it again, or save its text as .txt");
		}
	}

	private Document read(PDDocument document) throws IOException, UnreadableDocument, InterruptedException {
		if (document.getNumberOfPages() > MOST_PAGES) throw new UnreadableDocument(
				"it is a PDF of " + document.getNumberOfPages() + " pages; cut it into parts of at most " + MOST_PAGES);
		PageReader reader = new PageReader();
		for (int i = 1; i <= document.getNumberOfPages(); i++) {
			if (Thread.interrupted()) throw new InterruptedException();
			pages.add(reader.read(document, i));
		}
		int unreadable = pages.stream().mapToInt(PageReader.Page::unreadable).sum();
		if (pages.stream().allMatch(page -> page.lines().isEmpty())) throw new UnreadableDocument(unreadable > 0
				? "it is a PDF whose fonts do not name their letters; save its text as .txt from the program that made it"
				: "it is a PDF without text, only pictures from a scanner; run it through an OCR program, and import the result");
		leaveOutEdges();
		measure();
		leaveOutNotes();
		for (PageReader.Page page : pages) page(page);
		flush();
		if (edges > 0) remarks.add("Page numbers and running heads were left out (" + edges + ").");
		if (notes > 0) remarks.add("Notes at the foot of pages were left out (" + notes + (notes == 1 ? " line)." : " lines)."));
		if (unreadable > 0) remarks.add(unreadable + " letters were left out, because the PDF does not name them.");
		boolean headings = blocks.stream().anyMatch(Block.Heading.class::isInstance);
		if (headings) blocks.removeIf(Block.Rule.class::isInstance);
		return new Document("", "", "", blocks, remarks);
	}

	private void leaveOutEdges() {
		Map<String, Integer> seen = new HashMap<>();
		for (PageReader.Page page : pages) {
			Set<String> here = new HashSet<>();
			for (PageLine line : page.lines()) if (isAtEdge(line, page)) here.add(line.likeness());
			here.forEach(likeness -> seen.merge(likeness, 1, Integer::sum));
		}
		List<PageReader.Page> kept = new ArrayList<>();
		for (PageReader.Page page : pages) {
			List<PageLine> lines = new ArrayList<>(page.lines());
			int before = lines.size();
			lines.removeIf(line -> isAtEdge(line, page) && (line.isPageNumber()
					|| !line.likeness().isEmpty() && seen.get(line.likeness()) >= Math.max(2, Math.min(3, pages.size() / 2))));
			edges += before - lines.size();
			kept.add(new PageReader.Page(lines, page.height(), page.unreadable(), page.marks()));
		}
		pages.clear();
		pages.addAll(kept);
	}

	/** At the foot of a page with marks of notes: small letters that begin with such a mark. */
	private void leaveOutNotes() {
		for (PageReader.Page page : pages) {
			if (page.marks() == 0) continue;
			List<PageLine> lines = page.lines();
			int from = lines.size();
			while (from > 0 && lines.get(from - 1).size() < size * 0.95) from--;
			while (from < lines.size() && !lines.get(from).text().strip().matches("[\\d*†‡].*")) from++;
			notes += lines.size() - from;
			lines.subList(from, lines.size()).clear();
		}
	}

	/** At the top or bottom of the page, with nothing but other such lines beyond it. */
	private static boolean isAtEdge(PageLine line, PageReader.Page page) {
		double y = line.y();
		if (y > page.height() * EDGE && y < page.height() * (1 - EDGE)) return false;
		boolean top = y <= page.height() * EDGE;
		long beyond = page.lines().stream().filter(other -> top ? other.y() < y - 1 : other.y() > y + 1).count();
		return beyond <= 1;
	}

	/** The usual size of letters and distance of lines: those of most lines. */
	private void measure() {
		TreeMap<Double, Integer> sizes = new TreeMap<>();
		for (PageReader.Page page : pages)
			for (PageLine line : page.lines()) sizes.merge(Math.round(line.size() * 2) / 2.0, line.text().length(), Integer::sum);
		size = sizes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(12.0);
		List<Double> distances = new ArrayList<>();
		for (PageReader.Page page : pages)
			for (int i = 1; i < page.lines().size(); i++) {
				double distance = page.lines().get(i).y() - page.lines().get(i - 1).y();
				if (distance > size * 0.7 && distance < size * 3.5 && !isLarge(page.lines().get(i)) && !isLarge(page.lines().get(i - 1)))
					distances.add(distance);
			}
		TreeMap<Long, Integer> counts = new TreeMap<>();
		for (double distance : distances) counts.merge(Math.round(distance), 1, Integer::sum);
		int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
		pitch = counts.entrySet().stream().filter(e -> e.getValue() * 2 >= most).mapToLong(Map.Entry::getKey).min().orElse(0);
		if (pitch == 0) pitch = size * 1.2;
	}

	private boolean isLarge(PageLine line) {
		return line.size() > size * HEADING;
	}

	private void page(PageReader.Page page) {
		List<PageLine> lines = page.lines();
		if (lines.isEmpty()) return;
		if (!text.isEmpty() && isWholeStanza()) text.append('\n');
		double[] left = { 0, left(lines, 1), left(lines, 2) };
		for (int i = 0; i < lines.size(); i++) {
			PageLine line = lines.get(i);
			boolean newColumn = i > 0 && (line.y() < lines.get(i - 1).y() || line.column() != lines.get(i - 1).column());
			double distance = i == 0 ? Double.NaN : line.y() - lines.get(i - 1).y();
			boolean apart = newColumn ? isWholeStanza() : distance > pitch * STANZA;
			if (isHeading(lines, i)) {
				flush();
				addHeading(line);
				continue;
			}
			if (apart && !text.isEmpty()) text.append('\n');
			int indent = (int) Math.clamp(Math.round((line.x() - left[line.column()]) / line.space()), 0, MOST_SPACES);
			text.append(" ".repeat(indent)).append(line.text().strip()).append('\n');
		}
		if (endsEarly(page)) {
			flush();
			blocks.add(new Block.Rule());
		}
	}

	/** Where the lines of a column begin that are not indented. */
	private double left(List<PageLine> lines, int column) {
		return lines.stream().filter(line -> line.column() == column && !isLarge(line)).mapToDouble(PageLine::x).min()
				.orElse(lines.getFirst().x());
	}

	/** Whether the stanza at the end of a page has as many lines as the one before it; then the next page begins another. */
	private boolean isWholeStanza() {
		String[] stanzas = text.toString().stripTrailing().split("\n\n");
		return stanzas.length > 1 && stanzas[stanzas.length - 1].lines().count() == stanzas[stanzas.length - 2].lines().count();
	}

	/** Larger letters, or a bold line that stands alone. */
	private boolean isHeading(List<PageLine> lines, int i) {
		PageLine line = lines.get(i);
		if (line.text().strip().length() > 100 || line.text().chars().noneMatch(Character::isLetterOrDigit)) return false;
		if (isLarge(line)) return true;
		if (!line.bold() || line.size() < size * 0.95) return false;
		boolean above = i == 0 || lines.get(i - 1).y() > line.y() || line.y() - lines.get(i - 1).y() > pitch * STANZA;
		return above && (i + 1 == lines.size() || !lines.get(i + 1).bold());
	}

	/** A title that runs over two lines is one. */
	private void addHeading(PageLine line) {
		int level = line.size() > size * 1.8 ? 1 : line.size() > size * 1.35 ? 2 : 3;
		String words = line.text().strip().replaceAll("\\s+", " ");
		if (!blocks.isEmpty() && blocks.getLast() instanceof Block.Heading(int above, String begun) && above == level && lastHeading != null
				&& lastHeading.size() == line.size() && line.y() - lastHeading.y() > 0 && line.y() - lastHeading.y() < line.size() * 1.6)
			blocks.set(blocks.size() - 1, new Block.Heading(level, begun + " " + words));
		else blocks.add(new Block.Heading(level, words));
		lastHeading = line;
	}

	/** Whether a quarter of the page or more was left free, as where a poem ends. */
	private boolean endsEarly(PageReader.Page page) {
		double last = page.lines().stream().mapToDouble(PageLine::y).max().orElse(0);
		double lowest = pages.stream().flatMap(p -> p.lines().stream()).mapToDouble(PageLine::y).max().orElse(0);
		return lowest - last > page.height() * 0.25;
	}

	private void flush() {
		String lines = text.toString().replaceFirst("^\\n++", "").stripTrailing();
		if (!lines.isBlank()) blocks.add(new Block.Lines(lines));
		text.setLength(0);
	}
}
