// SPDX-License-Identifier: EPL-2.0
package gleaner.film.scene;

import gleaner.film.picture.FilmSize;
import gleaner.film.type.Letters;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** The card that panes lie on: where each of them is, what is between them, and their headers. Used by one thread. */
final class Card {
	/** Sizes are those of a window of this size, and grow with the picture. */
	private static final float WINDOW_WIDTH = 1280;
	private static final float WINDOW_HEIGHT = 720;
	static final float MARGIN = 8;
	private static final float CORNER = 6;
	/** The size of text, as a share of the root of a pane's area. */
	private static final float TEXT_SHARE = 0.039f;
	private static final float LEAST_TEXT = 12;
	/** The size of a header's letters beside those of the text, and its height beside them. */
	private static final float HEADER_SHARE = 0.7f;
	private static final float LARGEST_HEADER = 18;
	private static final float HEADER_HEIGHT = 2.6f;
	/** Room at the sides of a pane, as a multiple of the text's size. */
	private static final float PADDING = 1f;

	private final Letters letters;
	private final Theme theme;
	private final FilmSize size;
	private final float unit;
	private final Rectangle area;
	private final List<Rectangle> cells;
	private final float textSize;

	/**
	 * @param panes how many there are
	 * @param below how much it leaves free below itself, in pixels of a window of 1280 x 720
	 */
	Card(Letters letters, Theme theme, FilmSize size, int panes, float below) {
		this.letters = letters;
		this.theme = theme;
		this.size = size;
		unit = Math.min(size.width() / WINDOW_WIDTH, size.height() / WINDOW_HEIGHT);
		int margin = Math.round(MARGIN * unit);
		area = new Rectangle(margin, margin, size.width() - 2 * margin, size.height() - margin - Math.round(below * unit));
		cells = Grid.cells(panes, area);
		Rectangle cell = cells.getFirst();
		textSize = (float) Math.max(TEXT_SHARE * Math.sqrt((double) cell.width * cell.height), leastText());
	}

	/** All of it. */
	Rectangle area() {
		return area;
	}

	/** What is below it. */
	Rectangle below() {
		int top = area.y + area.height;
		return new Rectangle(0, top, size.width(), size.height() - top);
	}

	Rectangle cell(int pane) {
		return cells.get(pane);
	}

	/** A pixel of a window of 1280 x 720. */
	float unit() {
		return unit;
	}

	/** The usual size of text. */
	float textSize() {
		return textSize;
	}

	/** Smaller text cannot be read. */
	float leastText() {
		return LEAST_TEXT * unit;
	}

	/** Room at the left and right of a pane's text. */
	int padding() {
		return Math.round(PADDING * textSize);
	}

	private float headerSize() {
		return Math.min(HEADER_SHARE * textSize, LARGEST_HEADER * unit);
	}

	private int hairline() {
		return Math.max(1, (int) unit);
	}

	/** What a pane leaves to its page: all below its header, within its hairlines. */
	Rectangle page(int pane, boolean hasHeader) {
		Rectangle cell = cells.get(pane);
		int header = hasHeader ? Math.round(HEADER_HEIGHT * headerSize()) : Math.round(textSize);
		int below = Math.round(0.4f * textSize);
		int line = hairline();
		return new Rectangle(cell.x + line, cell.y + header, Math.max(1, cell.width - 2 * line),
				Math.max(1, cell.height - header - below));
	}

	/** What a header may be painted on: not the corners of the card. */
	Rectangle header(int pane) {
		Rectangle cell = cells.get(pane);
		int side = hairline() + padding() / 2;
		int top = hairline();
		return new Rectangle(cell.x + side, cell.y + top, cell.width - 2 * side, Math.round(HEADER_HEIGHT * headerSize()) - top);
	}

	/** The card with its hairlines, without what the panes say. */
	void paintGround(Graphics2D g) {
		g.setColor(theme.board());
		g.fillRect(0, 0, size.width(), size.height());
		float corner = 2 * CORNER * unit;
		g.setColor(theme.line());
		g.fill(new RoundRectangle2D.Float(area.x, area.y, area.width, area.height, corner, corner));
		int line = hairline();
		g.setColor(theme.pane());
		g.fill(new RoundRectangle2D.Float(area.x + line, area.y + line, area.width - 2 * line, area.height - 2 * line, corner - line,
				corner - line));
		for (Rectangle cell : cells) paintHairlines(g, cell, line);
	}

	/** Between panes, not at the edges of the card. */
	private void paintHairlines(Graphics2D g, Rectangle cell, int line) {
		g.setColor(theme.line());
		if (cell.x > area.x) g.fillRect(cell.x, cell.y, line, cell.height);
		if (cell.y > area.y) g.fillRect(cell.x, cell.y, cell.width, line);
	}

	/** @param name in bold, before the detail */
	void paintHeader(Graphics2D g, String name, String detail, int pane) {
		Rectangle cell = cells.get(pane);
		Letters.Style plain = Letters.Style.plain(headerSize());
		float padding = PADDING * textSize;
		float room = cell.width - 2 * padding;
		float x = cell.x + hairline() + padding;
		float y = cell.y + HEADER_HEIGHT * headerSize() / 2 + 0.35f * headerSize() + 0.1f * textSize;
		float gap = 0.7f * headerSize();
		float nameRoom = detail.isEmpty() ? room : Math.max(room * 0.6f, room - gap - letters.width(detail, plain));
		var called = Ellipsis.of(letters, name, plain.bold(), nameRoom);
		g.setColor(theme.ink());
		called.ifPresent(layout -> layout.draw(g, x, y));
		float used = called.map(layout -> layout.getAdvance() + gap).orElse(0f);
		g.setColor(theme.dim());
		Ellipsis.of(letters, detail, plain, room - used).ifPresent(layout -> layout.draw(g, x + used, y));
	}
}
