// SPDX-License-Identifier: EPL-2.0
package gleaner.film.scene;

import gleaner.engine.EngineException;
import gleaner.files.StudioException;
import gleaner.film.picture.Canvas;
import gleaner.film.picture.FilmSize;
import gleaner.film.type.Letters;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/** One to twelve texts side by side, each below its header, on one card; a line at the foot says what they share. */
public final class PaneScene implements Scene {
	/** The most panes. */
	public static final int MOST = 12;

	private static final float FOOT = 30;
	private static final float FOOT_TEXT = 12;

	private final List<Pane> panes;
	private final List<Page> pages = new ArrayList<>();
	private final Card card;
	private final Theme theme;
	private final Letters letters;
	private final String foot;
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
		card = new Card(letters, theme, size, panes.size(), foot.isEmpty() ? Card.MARGIN : FOOT);
		for (int i = 0; i < panes.size(); i++) pages.add(new Page(panes.get(i).track(), theme, letters, card.page(i, hasHeaders()),
				card.padding(), card.textSize(), movesEvenly));
	}

	private boolean hasHeaders() {
		return panes.stream().anyMatch(pane -> !pane.name().isEmpty() || !pane.detail().isEmpty());
	}

	@Override
	public void show(double seconds, Canvas canvas) throws EngineException, StudioException, InterruptedException {
		if (!isPainted)
			canvas.paint(new Rectangle(0, 0, canvas.size().width(), canvas.size().height()), this::paintGround);
		isPainted = true;
		for (Page page : pages) page.show(seconds, canvas);
	}

	private void paintGround(Graphics2D g) {
		card.paintGround(g);
		for (int i = 0; i < panes.size(); i++) card.paintHeader(g, panes.get(i).name(), panes.get(i).detail(), i);
		Letters.Style style = Letters.Style.plain(FOOT_TEXT * card.unit());
		float padding = card.padding();
		Rectangle below = card.below();
		Ellipsis.of(letters, foot, style, card.area().width - 2 * padding).ifPresent(layout -> {
			g.setColor(theme.dim());
			layout.draw(g, card.area().x + padding, below.y + below.height / 2f + 0.35f * style.size());
		});
	}

	@Override
	public void close() {
		for (Pane pane : panes) pane.track().close();
	}
}
