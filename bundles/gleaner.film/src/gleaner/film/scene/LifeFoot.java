// SPDX-License-Identifier: EPL-2.0
package gleaner.film.scene;

import gleaner.film.type.Letters;
import gleaner.lifeline.Curve;
import gleaner.lifeline.CurveScale;
import gleaner.lifeline.LifeTable;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;

/** The foot of a film of a life-line: two curves over the whole life, and the slider with the age that is shown. Used by one thread. */
final class LifeFoot {
	/** Places of curves, slider and words, as shares of the height. */
	private static final float TOP = 0.12f;
	private static final float BOTTOM = 0.5f;
	private static final float SLIDER = 0.6f;
	private static final float WORDS = 0.86f;
	private static final float TEXT = 12;
	private static final float KNOB = 5;
	private static final float STROKE = 1.5f;
	private static final List<Curve> SHOWN = List.of(Curve.LOSS, Curve.MISSPELLING);

	private final Letters letters;
	private final Theme theme;
	private final LifeTable table;
	private final Rectangle area;
	private final String asked;
	private final float unit;
	private final float left;
	private final float width;

	/**
	 * @param table the life-line whose life is drawn
	 * @param area all of it is painted anew for each age
	 * @param asked what all ages were asked, in words
	 * @param side how much stays free at the left and right, in pixels
	 */
	LifeFoot(Letters letters, Theme theme, LifeTable table, Rectangle area, String asked, float unit, float side) {
		this.letters = letters;
		this.theme = theme;
		this.table = table;
		this.area = area;
		this.asked = asked;
		this.unit = unit;
		left = area.x + side;
		width = area.width - 2 * side;
	}

	void paint(Graphics2D g, int age) {
		g.setColor(theme.board());
		g.fill(area);
		g.setStroke(new BasicStroke(STROKE * unit, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
		for (Curve curve : SHOWN) {
			g.setColor(curve == SHOWN.getFirst() ? theme.dim() : theme.ink());
			g.draw(path(curve));
		}
		float y = area.y + SLIDER * area.height;
		g.setColor(theme.line());
		g.fillRect(Math.round(left), Math.round(y), Math.round(width), Math.max(1, (int) unit));
		g.setColor(theme.ink());
		float knob = KNOB * unit;
		g.fill(new Ellipse2D.Float(x(table.line().step(age)) - knob, y - knob, 2 * knob, 2 * knob));
		paintWords(g, table.rows().get(age));
	}

	private void paintWords(Graphics2D g, LifeTable.Row row) {
		Letters.Style style = Letters.Style.plain(TEXT * unit);
		float y = area.y + WORDS * area.height;
		float end = left + width;
		for (Curve curve : SHOWN.reversed()) {
			var words = letters.layout(curve.label + " " + curve.words(row.of(curve)), style, false);
			if (words.isEmpty()) continue;
			end -= words.get().getAdvance();
			g.setColor(curve == SHOWN.getFirst() ? theme.dim() : theme.ink());
			words.get().draw(g, end, y);
			end -= 2 * style.size();
		}
		g.setColor(theme.dim());
		Ellipsis.of(letters, asked, style, end - left).ifPresent(layout -> layout.draw(g, left, y));
	}

	private Path2D path(Curve curve) {
		List<double[]> points = table.points(curve);
		CurveScale scale = CurveScale.of(curve, points);
		Path2D path = new Path2D.Float();
		for (double[] point : points) {
			if (point[0] < table.line().step(0) || point[0] > table.line().step(table.line().ages() - 1)) continue;
			double y = area.y + area.height * (BOTTOM - (BOTTOM - TOP) * scale.share(point[1]));
			if (path.getCurrentPoint() == null) path.moveTo(x(point[0]), y);
			else path.lineTo(x(point[0]), y);
		}
		return path;
	}

	private float x(double step) {
		double first = table.line().step(0);
		double last = table.line().step(table.line().ages() - 1);
		return (float) (left + (last > first ? width * (step - first) / (last - first) : width / 2));
	}
}
