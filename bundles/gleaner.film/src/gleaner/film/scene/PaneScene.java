// SPDX-License-Identifier: EPL-2.0
package gleaner.film.scene;

import gleaner.engine.EngineException;
import gleaner.files.StudioException;
import gleaner.film.picture.Canvas;
import gleaner.film.picture.FilmSize;
import gleaner.film.type.Letters;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/** One to twelve texts side by side, each below its header, on one card; a line at the foot says what they share. */
public final class PaneScene implements Scene {
	/** The most panes. */
	public static final int MOST = 12;

	/** Sizes are those of a window of this size, and grow with the picture. */
	private static final float WINDOW_WIDTH = 1280;
	private static final float WINDOW_HEIGHT = 720;
	private static final float MARGIN = 8;
	private static final float CORNER = 6;
	private static final float FOOT = 30;
	private static final float FOOT_TEXT = 12;
	/** The size of text, as a share of the root of a pane's area. */
	private static final float TEXT_SHARE = 0.039f;
	private static final float LEAST_TEXT = 12;
	/** The size of a header's letters beside those of the text, and its height beside them. */
	private static final float HEADER_SHARE = 0.7f;
	private static final float LARGEST_HEADER = 18;
	private static final float HEADER_HEIGHT = 2.6f;
	/** Room at the sides of a pane, as a multiple of the text's size. */
	private static final float PADDING = 1f;

	private final List<Pane> panes;
	private final List<Page> pages = new ArrayList<>();
	private final List<Rectangle> cells;
	private final Theme theme;
	private final Letters letters;
	private final String foot;
	private final float unit;
	private final Rectangle card;
	private final float textSize;
	private boolean isPainted;

	/**
	 * @param panes from 1 to {@link #MOST}, in the order of reading
	 * @param foot said at the foot; may be empty, then there is none
	 * @param movesEvenly whether a full pane glides up; if not, it leaps, and much less is painted
	 * @throws StudioException if text cannot be painted here
	 */
	public PaneScene(List<Pane> panes, Theme theme, FilmSize size, String foot, boolean movesEvenly) throws StudioException {
		if (panes.isEmpty() || panes.size() > MOST)
			throw new IllegalArgumentException("a film of " + panes.size() + " panes cannot be, must have from 1 to " + MOST);
		this.panes = List.copyOf(panes);
		this.theme = theme;
		this.foot = foot;
		letters = new Letters();
		unit = Math.min(size.width() / WINDOW_WIDTH, size.height() / WINDOW_HEIGHT);
		int margin = Math.round(MARGIN * unit);
		int below = foot.isEmpty() ? margin : Math.round(FOOT * unit);
		card = new Rectangle(margin, margin, size.width() - 2 * margin, size.height() - margin - below);
		cells = Grid.cells(panes.size(), card);
		Rectangle cell = cells.getFirst();
		textSize = (float) Math.max(TEXT_SHARE * Math.sqrt((double) cell.width * cell.height), LEAST_TEXT * unit);
		for (int i = 0; i < panes.size(); i++)
			pages.add(new Page(panes.get(i).track(), theme, letters, pageArea(cells.get(i)), Math.round(PADDING * textSize), textSize,
					movesEvenly));
	}

	private float headerSize() {
		return Math.min(HEADER_SHARE * textSize, LARGEST_HEADER * unit);
	}

	private int hairline() {
		return Math.max(1, (int) unit);
	}

	/** What a pane leaves to its page: all below its header, within its hairlines. */
	private Rectangle pageArea(Rectangle cell) {
		int header = hasHeaders() ? Math.round(HEADER_HEIGHT * headerSize()) : Math.round(textSize);
		int below = Math.round(0.4f * textSize);
		int line = hairline();
		return new Rectangle(cell.x + line, cell.y + header, Math.max(1, cell.width - 2 * line),
				Math.max(1, cell.height - header - below));
	}

	private boolean hasHeaders() {
		return panes.stream().anyMatch(pane -> !pane.name().isEmpty() || !pane.detail().isEmpty());
	}

	@Override
	public void show(double seconds, Canvas canvas) throws EngineException, StudioException, InterruptedException {
		if (!isPainted)
			canvas.paint(new Rectangle(0, 0, canvas.size().width(), canvas.size().height()), g -> paintGround(g, canvas.size()));
		isPainted = true;
		for (Page page : pages) page.show(seconds, canvas);
	}

	private void paintGround(Graphics2D g, FilmSize size) {
		g.setColor(theme.board());
		g.fillRect(0, 0, size.width(), size.height());
		float corner = 2 * CORNER * unit;
		g.setColor(theme.line());
		g.fill(new RoundRectangle2D.Float(card.x, card.y, card.width, card.height, corner, corner));
		int line = hairline();
		g.setColor(theme.pane());
		g.fill(new RoundRectangle2D.Float(card.x + line, card.y + line, card.width - 2 * line, card.height - 2 * line, corner - line,
				corner - line));
		for (Rectangle cell : cells) paintHairlines(g, cell, line);
		for (int i = 0; i < panes.size(); i++) paintHeader(g, panes.get(i), cells.get(i));
		Letters.Style style = Letters.Style.plain(FOOT_TEXT * unit);
		float x = card.x + PADDING * textSize;
		Ellipsis.of(letters, foot, style, card.width - 2 * PADDING * textSize).ifPresent(layout -> {
			g.setColor(theme.dim());
			layout.draw(g, x, (card.y + card.height + size.height()) / 2f + 0.35f * style.size());
		});
	}

	/** Between panes, not at the edges of the card. */
	private void paintHairlines(Graphics2D g, Rectangle cell, int line) {
		g.setColor(theme.line());
		if (cell.x > card.x) g.fillRect(cell.x, cell.y, line, cell.height);
		if (cell.y > card.y) g.fillRect(cell.x, cell.y, cell.width, line);
	}

	private void paintHeader(Graphics2D g, Pane pane, Rectangle cell) {
		Letters.Style plain = Letters.Style.plain(headerSize());
		float padding = PADDING * textSize;
		float room = cell.width - 2 * padding;
		float x = cell.x + hairline() + padding;
		float y = cell.y + HEADER_HEIGHT * headerSize() / 2 + 0.35f * headerSize() + 0.1f * textSize;
		float gap = 0.7f * headerSize();
		float nameRoom = pane.detail().isEmpty() ? room : Math.max(room * 0.6f, room - gap - letters.width(pane.detail(), plain));
		var name = Ellipsis.of(letters, pane.name(), plain.bold(), nameRoom);
		g.setColor(theme.ink());
		name.ifPresent(layout -> layout.draw(g, x, y));
		float used = name.map(layout -> layout.getAdvance() + gap).orElse(0f);
		g.setColor(theme.dim());
		Ellipsis.of(letters, pane.detail(), plain, room - used).ifPresent(layout -> layout.draw(g, x + used, y));
	}

	@Override
	public void close() {
		for (Pane pane : panes) pane.track().close();
	}
}
