// SPDX-License-Identifier: EPL-2.0
package gleaner.film.scene;

import gleaner.files.StudioException;
import gleaner.film.picture.Canvas;
import gleaner.film.picture.FilmSize;
import gleaner.film.type.Letters;
import gleaner.lifeline.Asked;
import gleaner.lifeline.Citation;
import gleaner.lifeline.LifeLine;
import gleaner.lifeline.LifeTable;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Life-lines as a film: the same poem at one age after the other, and below it where in its life that is. Several stand side by side, at
 * the step of the one with the most ages. Only what has changed is painted. Used by one thread.
 */
public final class LifeScene implements Scene {
	/** The most life-lines. */
	public static final int MOST = PaneScene.MOST;
	/** The height of the foot, in pixels of a window of 720. */
	private static final float FOOT = 110;

	private final List<LifeTable> lines;
	private final LifeTable lead;
	private final Theme theme;
	private final double seconds;
	private final Card card;
	private final List<LifePoem> poems = new ArrayList<>();
	private final LifeFoot foot;
	private final int[] painted;
	private int paintedLead = -1;

	/**
	 * @param lines from 1 to {@link #MOST}, each with an age at least
	 * @param seconds how long the film is; each age stands equally long
	 * @throws StudioException if text cannot be painted here
	 */
	public LifeScene(List<LifeTable> lines, Theme theme, FilmSize size, double seconds) throws StudioException {
		if (lines.isEmpty() || lines.size() > MOST)
			throw new IllegalArgumentException("a film of " + lines.size() + " life-lines cannot be, must have from 1 to " + MOST);
		this.lines = List.copyOf(lines);
		this.theme = theme;
		this.seconds = seconds;
		lead = lines.stream().max(Comparator.comparingInt(table -> table.line().ages())).orElseThrow();
		Letters letters = new Letters();
		card = new Card(letters, theme, size, lines.size(), FOOT);
		for (int i = 0; i < lines.size(); i++) poems.add(new LifePoem(letters, theme, card.page(i, true), card.padding(), lines.get(i),
				card.textSize(), card.leastText()));
		foot = new LifeFoot(letters, theme, lead, card.below(), asked(), card.unit(), card.area().x + card.padding());
		painted = new int[lines.size()];
		Arrays.fill(painted, -1);
	}

	/** What all lines were asked, without what sets them apart. */
	private String asked() {
		Asked first = lead.line().asked();
		String prompt = first.prompt().isBlank() ? "" : "“" + first.prompt().strip() + "”";
		boolean isOneSeed = lines.stream().allMatch(table -> table.line().asked().seed() == first.seed());
		String seed = isOneSeed ? "seed " + first.seed() : "";
		return prompt + (prompt.isEmpty() || seed.isEmpty() ? "" : " · ") + seed;
	}

	/** The age of the line with the most ages that is shown at a moment. */
	private int leadAge(double moment) {
		int ages = lead.line().ages();
		return (int) Math.clamp(Math.floor(moment / seconds * ages + 1e-9), 0, ages - 1);
	}

	@Override
	public void show(double moment, Canvas canvas) {
		int now = leadAge(moment);
		if (now == paintedLead) return;
		if (paintedLead < 0)
			canvas.paint(new Rectangle(0, 0, canvas.size().width(), canvas.size().height()), card::paintGround);
		paintedLead = now;
		canvas.paint(card.below(), g -> foot.paint(g, now));
		for (int i = 0; i < lines.size(); i++) {
			LifeLine line = lines.get(i).line();
			int age = lines.get(i) == lead ? now : line.nearest(lead.line().step(now));
			if (age != painted[i]) show(i, age, canvas);
			painted[i] = age;
		}
	}

	private void show(int pane, int age, Canvas canvas) {
		LifeTable table = lines.get(pane);
		canvas.paint(card.header(pane), g -> {
			g.setColor(theme.pane());
			g.fill(card.header(pane));
			card.paintHeader(g, table.line().run().called(), detail(table.line(), age), pane);
		});
		canvas.paint(card.page(pane, true), g -> poems.get(pane).paint(g, table.rows().get(age)));
	}

	private String detail(LifeLine line, int age) {
		boolean isOneSeed = lines.stream().allMatch(table -> table.line().asked().seed() == line.asked().seed());
		return Citation.of(line.step(age), line.asked().diversity()) + (isOneSeed ? "" : ", seed " + line.asked().seed());
	}

	@Override
	public void close() {
		// nothing works for it
	}
}
