// SPDX-License-Identifier: EPL-2.0
package gleaner.film.scene;

import gleaner.film.track.Line;
import gleaner.film.type.Letters;
import gleaner.film.type.Row;
import gleaner.film.type.Setter;
import gleaner.performance.programme.Mode;
import gleaner.performance.stage.Words;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.font.TextLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words on a stage: what is read now, large, and what came before it, smaller and dimmer above. */
final class StageWords {
	/** Heights and widths are shares of the drawing's. */
	private static final float HEIGHT = 900;
	private static final float WIDTH = 1440;
	private static final float MARGIN = 200;
	/** Where the line that is read stands. */
	private static final float BASELINE = 510;
	private static final float LEADING = 1.3f;
	/** Earlier lines beside the one that is read, and how far they are apart. */
	private static final float EARLIER = 0.6f;
	private static final float EARLIER_LEADING = 1.65f;
	private static final float EARLIER_GAP = 1.35f;
	private static final float CARET_WIDTH = 0.25f;
	private static final float CARET_HEIGHT = 0.9f;
	private static final float CARET_GAP = 0.1f;

	private final Letters letters;
	private final Rectangle area;
	private final float scale;
	private final float margin;
	private final float width;
	private final float baseline;

	/**
	 * @param area that words may stand in
	 * @param height of the whole picture
	 * @param unit how many pixels a pixel of the drawing is
	 */
	StageWords(Letters letters, Rectangle area, int height, float unit) {
		this.letters = letters;
		this.area = area;
		scale = unit;
		margin = area.width * MARGIN / WIDTH;
		width = area.width - 2 * margin;
		baseline = height * BASELINE / HEIGHT;
	}

	/**
	 * @param size of the letters on the drawing
	 * @param isTyped whether a caret stands behind what is there
	 * @param into how much of the line has gone up, where it rolls
	 */
	void paint(Graphics2D g, Words words, Mode mode, int size, boolean isTyped, double into, StageColours colours) {
		Letters.Style style = Letters.Style.book(Math.max(4, size * scale));
		switch (mode) {
		case WORDS -> paintWord(g, words, style, colours);
		case PAGES -> paintPage(g, words, style, colours);
		case ROLLING -> paintRolling(g, words, style, into, colours);
		case LINES, TYPEWRITER -> paintLines(g, words, style, isTyped, colours);
		}
	}

	private List<Row> rows(String line, Letters.Style style) {
		return new Setter(letters, style, width).rows(Line.of(line), false, Setter.isFromRight(line));
	}

	private void paintRow(Graphics2D g, Row row, String text, Letters.Style style, float y, Color colour) {
		letters.layout(text, style, row.isFromRight()).ifPresent(layout -> {
			g.setColor(colour);
			layout.draw(g, x(row, layout), y);
		});
	}

	private float x(Row row, TextLayout layout) {
		return row.isFromRight() ? area.width - margin - row.indent() - layout.getAdvance() : margin + row.indent();
	}

	private void paintLines(Graphics2D g, Words words, Letters.Style style, boolean isTyped, StageColours colours) {
		List<Row> rows = rows(words.line(), style);
		float leading = LEADING * style.size();
		// a line of several rows stands around the place of one
		float y = baseline - Math.max(0, Math.min(rows.size() - 1, (baseline - leading) / leading - 1)) * leading / 2;
		paintEarlier(g, words.earlier(), style, y - EARLIER_GAP * style.size(), colours);
		int left = words.shown();
		for (Row row : rows) {
			int chars = Math.min(left, row.line().text().length());
			String text = row.line().text().substring(0, chars);
			paintRow(g, row, text, style, y, colours.line());
			left -= chars;
			boolean isHere = chars < row.line().text().length() || row == rows.getLast();
			if (isTyped && isHere) paintCaret(g, row, text, style, y, colours);
			if (left == 0 && isHere) return;
			y += leading;
		}
	}

	private void paintCaret(Graphics2D g, Row row, String text, Letters.Style style, float y, StageColours colours) {
		Optional<TextLayout> layout = letters.layout(text, style, row.isFromRight());
		float advance = layout.map(TextLayout::getAdvance).orElse(0f) + (text.isEmpty() ? 0 : CARET_GAP * style.size());
		float caret = CARET_WIDTH * style.size();
		float x = row.isFromRight() ? area.width - margin - row.indent() - advance - caret : margin + row.indent() + advance;
		g.setColor(colours.caret());
		g.fillRect(Math.round(x), Math.round(y - 0.75f * style.size()), Math.max(2, Math.round(caret)),
				Math.round(CARET_HEIGHT * style.size()));
	}

	/** From the newest upwards; the rows of a long one stay together. */
	private void paintEarlier(Graphics2D g, List<String> earlier, Letters.Style now, float from, StageColours colours) {
		Letters.Style style = Letters.Style.book(now.size() * EARLIER);
		float y = from;
		for (int ago = 0; ago < earlier.size(); ago++) {
			List<Row> rows = rows(earlier.get(earlier.size() - 1 - ago), style);
			y -= (rows.size() - 1) * LEADING * style.size();
			if (y < area.y + style.size()) return;
			for (int i = 0; i < rows.size(); i++)
				paintRow(g, rows.get(i), rows.get(i).line().text(), style, y + i * LEADING * style.size(), colours.earlier(ago));
			y -= EARLIER_LEADING * style.size();
		}
	}

	/** Every word at the same place: its middle in the middle. */
	private void paintWord(Graphics2D g, Words words, Letters.Style style, StageColours colours) {
		Optional<TextLayout> whole = letters.layout(words.line(), style, words.isRightToLeft());
		if (whole.isEmpty()) return;
		if (whole.get().getAdvance() > width) {
			paintLines(g, new Words(List.of(), words.line(), words.shown(), words.context(), List.of()), style, false, colours);
			return;
		}
		g.setColor(colours.line());
		whole.get().draw(g, (area.width - whole.get().getAdvance()) / 2, baseline);
	}

	/** In the middle of the height, or from the top if there is more. */
	private void paintPage(Graphics2D g, Words words, Letters.Style style, StageColours colours) {
		List<Row> rows = new ArrayList<>();
		for (String line : words.text().split("\n", -1)) rows.addAll(rows(line, style));
		float leading = LEADING * style.size();
		float y = area.y + Math.max(0, (area.height - rows.size() * leading) / 2) + leading;
		for (Row row : rows) {
			paintRow(g, row, row.line().text(), style, y, colours.line());
			y += leading;
		}
	}

	/** All of it at one size, going up evenly; what is read now is at the place of lines. */
	private void paintRolling(Graphics2D g, Words words, Letters.Style style, double into, StageColours colours) {
		float leading = LEADING * style.size();
		List<Row> now = rows(words.line(), style);
		float top = baseline - (float) (into * now.size() * leading);
		float y = top;
		for (Row row : now) {
			paintRow(g, row, row.line().text(), style, y, colours.line());
			y += leading;
		}
		for (String line : words.coming()) for (Row row : rows(line, style)) {
			if (y - style.size() < area.y + area.height) paintRow(g, row, row.line().text(), style, y, colours.line());
			y += leading;
		}
		y = top;
		for (int ago = 0; ago < words.earlier().size(); ago++) {
			List<Row> rows = rows(words.earlier().get(words.earlier().size() - 1 - ago), style);
			for (int i = rows.size() - 1; i >= 0; i--) {
				y -= leading;
				if (y > area.y) paintRow(g, rows.get(i), rows.get(i).line().text(), style, y, colours.earlier(ago));
			}
		}
	}
}
