// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.guide;

import gleaner.desk.guide.Block;
import gleaner.desk.guide.GuidePage;
import gleaner.desk.guide.Span;
import gleaner.ui.Ink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.GlyphMetrics;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;

/** Sets a page of the guide for a StyledText of some width: first the text with its looks, then what belongs to whole lines. UI thread. */
final class PageSetter {
	/** A stretch of the text that leads somewhere. */
	record Link(int start, int end, String target) {
	}

	/** What belongs to a line, in pixels. */
	private record Line(int number, int above, int indent, int wrapIndent, int[] tabs, boolean isCode) {
	}

	private static final int AIR = 8;
	private static final int INDENT = 22;
	private static final int COLUMN_GAP = 18;
	private static final int[] NO_TABS = {};
	private static final String PICTURE = "\uFFFC";

	private final GuideFonts fonts;
	private final int width;
	private final GC gc;
	private final Map<String, Image> pictures;
	private final StringBuilder text = new StringBuilder();
	private final List<StyleRange> looks = new ArrayList<>();
	private final List<Line> lines = new ArrayList<>();
	private final List<Link> links = new ArrayList<>();
	private final List<Integer> starts = new ArrayList<>();
	private int line;

	/**
	 * @param width of a line in pixels
	 * @param pictures by their paths; of one that is not there only the words are shown
	 */
	PageSetter(GuideFonts fonts, int width, GC gc, Map<String, Image> pictures) {
		this.fonts = fonts;
		this.width = width;
		this.gc = gc;
		this.pictures = pictures;
	}

	/** Sets a page and shows it. */
	void set(GuidePage page, StyledText onto) {
		for (Block block : page.blocks()) {
			starts.add(text.length());
			set(block);
		}
		onto.setText(text.toString());
		onto.setStyleRanges(looks.toArray(StyleRange[]::new));
		for (Line each : lines) {
			onto.setLineVerticalIndent(each.number(), each.above());
			onto.setLineIndent(each.number(), 1, each.indent());
			onto.setLineWrapIndent(each.number(), 1, each.wrapIndent());
			if (each.tabs().length > 0) onto.setLineTabStops(each.number(), 1, each.tabs());
			if (each.isCode()) onto.setLineBackground(each.number(), 1, Ink.FIELD.get());
		}
	}

	/** Where each block of the page begins. */
	List<Integer> starts() {
		return starts;
	}

	/** The links in their order. */
	List<Link> links() {
		return links;
	}

	private void set(Block block) {
		switch (block) {
		case Block.Heading(int level, var spans, String _) -> {
			spans(spans, fonts.heading(level));
			end(new Line(line, level == 1 ? 0 : AIR * (5 - Math.min(level, 3)), 0, 0, NO_TABS, false));
		}
		case Block.Paragraph(var spans) -> {
			spans(spans, fonts.text());
			end(new Line(line, AIR, 0, 0, NO_TABS, false));
		}
		case Block.Quote(var spans) -> {
			spans(spans, fonts.italic());
			end(new Line(line, AIR, INDENT, INDENT, NO_TABS, false));
		}
		case Block.Entry(int depth, String mark, var spans) -> entry(depth, mark, spans);
		case Block.Code(String code) -> code(code);
		case Block.Table table -> table(table);
		case Block.Picture(String path, String words) -> picture(path, words);
		}
	}

	private void entry(int depth, String mark, List<Span> spans) {
		int indent = depth * INDENT;
		text(mark + "\t", fonts.text(), Ink.DIM);
		spans(spans, fonts.text());
		end(new Line(line, AIR / 2, indent, indent + INDENT, new int[] { INDENT }, false));
	}

	private void code(String code) {
		int above = AIR;
		for (String each : code.lines().toList()) {
			text(each, fonts.code(), Ink.INK);
			end(new Line(line, above, AIR, AIR + 2 * INDENT, NO_TABS, true));
			above = 0;
		}
	}

	/** All columns but the last are as wide as they need, within reason; the last one wraps below itself. */
	private void table(Block.Table table) {
		List<List<List<Span>>> all = new ArrayList<>();
		all.add(table.head());
		all.addAll(table.rows());
		int columns = table.head().size();
		int[] stops = new int[Math.max(0, columns - 1)];
		int left = 0;
		for (int column = 0; column < stops.length; column++) {
			int widest = 0;
			for (List<List<Span>> row : all) widest = Math.max(widest, width(row.get(column)));
			left += Math.min(widest + COLUMN_GAP, width * 2 / 5 / stops.length);
			stops[column] = left;
		}
		boolean hasHead = table.head().stream().anyMatch(cell -> !cell.isEmpty());
		for (int row = hasHead ? 0 : 1; row < all.size(); row++) row(all.get(row), stops, row == 0, row == 0 || row == 1 && !hasHead);
	}

	private void row(List<List<Span>> cells, int[] stops, boolean isHead, boolean isFirst) {
		int above = isFirst ? AIR : AIR / 2;
		int last = cells.size() - 1;
		for (int column = 0; column < cells.size(); column++) {
			if (isHead) for (Span span : cells.get(column)) text(span.text(), fonts.bold(), Ink.DIM);
			else spans(cells.get(column), fonts.text());
			if (column == last) break;
			int room = stops[column] - (column == 0 ? 0 : stops[column - 1]);
			if (width(cells.get(column)) + 4 <= room) text.append('\t');
			else { // too long to stand beside what follows
				end(new Line(line, above, 0, INDENT, stops, false));
				above = 0;
				text.append("\t".repeat(column + 1));
			}
		}
		end(new Line(line, above, 0, stops.length == 0 ? 0 : stops[stops.length - 1], stops, false));
	}

	private void picture(String path, String words) {
		Optional<Image> image = Optional.ofNullable(pictures.get(path));
		image.ifPresent(shown -> {
			Rectangle size = shown.getBounds();
			double scale = Math.min(1, (double) width / size.width);
			StyleRange place = new StyleRange();
			place.start = text.length();
			place.length = PICTURE.length();
			place.data = shown;
			place.metrics = new GlyphMetrics((int) Math.round(size.height * scale), 0, (int) Math.floor(size.width * scale));
			looks.add(place);
			text.append(PICTURE);
			end(new Line(line, 2 * AIR, 0, 0, NO_TABS, false));
		});
		text(words, fonts.italic(), Ink.DIM);
		end(new Line(line, image.isPresent() ? AIR / 2 : AIR, 0, 0, NO_TABS, false));
	}

	private void end(Line ended) {
		lines.add(ended);
		text.append('\n');
		line++;
	}

	private void spans(List<Span> spans, Font usual) {
		for (Span span : spans) {
			int start = text.length();
			Font font = span.isCode() ? fonts.code() : span.isBold() ? fonts.bold() : span.isItalic() ? fonts.italic() : usual;
			text(span.text().replace("\n", "\u2028"), font, span.target().isPresent() ? Ink.ACCENT : Ink.INK);
			span.target().ifPresent(target -> {
				looks.getLast().underline = true;
				links.add(new Link(start, text.length(), target));
			});
		}
	}

	private void text(String words, Font font, Ink ink) {
		if (words.isEmpty()) return;
		StyleRange look = new StyleRange();
		look.start = text.length();
		look.length = words.length();
		look.font = font;
		look.foreground = ink.get();
		looks.add(look);
		text.append(words);
	}

	private int width(List<Span> cell) {
		int sum = 0;
		for (Span span : cell) {
			gc.setFont(span.isCode() ? fonts.code() : span.isBold() ? fonts.bold() : fonts.text());
			sum += gc.textExtent(span.text(), SWT.DRAW_TRANSPARENT).x;
		}
		return sum;
	}
}
