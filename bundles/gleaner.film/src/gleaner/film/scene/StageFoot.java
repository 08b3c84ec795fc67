// SPDX-License-Identifier: EPL-2.0
package gleaner.film.scene;

import gleaner.film.type.Letters;
import gleaner.performance.stage.Foot;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.font.TextLayout;
import java.util.Optional;

/** The dim line at the foot of a stage: which poem, how much of the round, when the pause is. */
final class StageFoot {
	private static final float TEXT = 16;
	/** The stage is drawn for a screen of this width. */
	private static final float WIDTH = 1440;
	private static final float MARGIN = 200;
	private static final float GAP = 24;
	private static final float RULE = 2;

	private final Letters letters;
	private final Rectangle area;
	private final float unit;
	private final float margin;

	/** @param unit how many pixels a pixel of the drawing is */
	StageFoot(Letters letters, Rectangle area, float unit) {
		this.letters = letters;
		this.area = area;
		this.unit = unit;
		margin = area.width * MARGIN / WIDTH;
	}

	void paint(Graphics2D g, Foot foot, StageColours colours) {
		Letters.Style style = Letters.Style.plain(Math.max(6, TEXT * unit));
		float room = area.width - 2 * margin;
		float middle = area.y + area.height / 2f;
		float baseline = middle + 0.35f * style.size();
		g.setColor(colours.foot());
		Optional<TextLayout> left = Ellipsis.of(letters, foot.left(), style, room * 0.4f);
		Optional<TextLayout> right = Ellipsis.of(letters, foot.right(), style, room * 0.4f);
		float from = margin + left.map(text -> text.getAdvance() + GAP * unit).orElse(0f);
		float to = area.width - margin - right.map(text -> text.getAdvance() + GAP * unit).orElse(0f);
		left.ifPresent(text -> text.draw(g, margin, baseline));
		right.ifPresent(text -> text.draw(g, area.width - margin - text.getAdvance(), baseline));
		if (Double.isNaN(foot.done()) || to - from < GAP * unit) return;
		int height = Math.max(1, Math.round(RULE * unit));
		int top = Math.round(middle - height / 2f);
		g.setColor(colours.rule());
		g.fillRect(Math.round(from), top, Math.round(to - from), height);
		g.setColor(colours.foot());
		g.fillRect(Math.round(from), top, (int) Math.round((to - from) * foot.done()), height);
	}
}
