// SPDX-License-Identifier: EPL-2.0
package gleaner.film.scene;

import gleaner.film.track.Clean;
import gleaner.film.track.Line;
import gleaner.film.type.Letters;
import gleaner.film.type.Row;
import gleaner.film.type.Setter;
import gleaner.lifeline.LifeTable;
import gleaner.lifeline.Span;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the poems of a life-line stand, all in one size, so that only their words change. What is another than at the age before has a line
 * below it. Used by one thread.
 */
final class LifePoem {
	/** Height of a row, as a multiple of the font's size, as on a page that is written. */
	private static final float LEADING = 1.5f;
	private static final float BASELINE = 0.3f;
	/** The line below what has changed, as a multiple of the font's size. */
	private static final float LINE = 0.06f;
	private static final float LINE_BELOW = 0.22f;
	/** Each size that is tried is so much of the one before. */
	private static final float SMALLER = 0.92f;

	private final Letters letters;
	private final Theme theme;
	private final Rectangle area;
	private final int padding;
	private final float size;

	/** A row of a poem, and where in the poem it begins; -1 if places in it are not those of the poem. */
	private record Placed(Row row, int from) {
	}

	/**
	 * Finds the largest size in which each poem fits.
	 *
	 * @param size the largest there may be
	 * @param least what cannot be shown in this size is cut off at the foot
	 */
	LifePoem(Letters letters, Theme theme, Rectangle area, int padding, LifeTable table, float size, float least) {
		this.letters = letters;
		this.theme = theme;
		this.area = area;
		this.padding = padding;
		float fits = size;
		for (LifeTable.Row row : table.rows())
			while (fits > least && rows(row, fits).size() > capacity(fits)) fits = Math.max(least, fits * SMALLER);
		this.size = fits;
	}

	private int capacity(float of) {
		return Math.max(1, area.height / leading(of));
	}

	private static int leading(float of) {
		return Math.max(1, Math.round(LEADING * of));
	}

	/** What is there to read: the poem, or why there is none. */
	private static String text(LifeTable.Row row) {
		return row.spoken().isPoem() ? row.spoken().text() : "(" + row.spoken().trouble() + ")";
	}

	private List<Placed> rows(LifeTable.Row age, float of) {
		Setter setter = new Setter(letters, Letters.Style.book(of), area.width - 2 * padding);
		List<Placed> rows = new ArrayList<>();
		int from = 0;
		for (String raw : text(age).split("\n", -1)) {
			String clean = Clean.line(raw);
			int at = from;
			for (Row row : setter.rows(Line.of(clean), false, Setter.isFromRight(clean))) {
				rows.add(new Placed(row, clean.length() == raw.length() ? at : -1));
				at += row.line().text().length();
			}
			from += raw.length() + 1;
		}
		return rows;
	}

	/** Paints an age over what stood there. */
	void paint(Graphics2D g, LifeTable.Row age) {
		g.setColor(theme.pane());
		g.fill(area);
		int top = area.y;
		for (Placed placed : rows(age, size)) {
			if (top + leading(size) > area.y + area.height) return;
			paint(g, placed, top, age);
			top += leading(size);
		}
	}

	private void paint(Graphics2D g, Placed placed, int top, LifeTable.Row age) {
		Row row = placed.row;
		Optional<TextLayout> layout = letters.layout(row.line().text(), Letters.Style.book(size), row.isFromRight());
		if (layout.isEmpty()) return;
		float start = padding + row.indent();
		float x = row.isFromRight() ? area.x + area.width - start - layout.get().getAdvance() : area.x + start;
		float y = top + leading(size) / 2f + BASELINE * size;
		g.setColor(theme.dim());
		if (placed.from >= 0) for (Span span : age.changed()) {
			int from = Math.max(0, span.from() - placed.from);
			int to = Math.min(row.line().text().length(), span.to() - placed.from);
			if (from < to) underline(g, layout.get().getLogicalHighlightShape(from, to), x, y);
		}
		g.setColor(age.spoken().isPoem() ? theme.ink() : theme.dim());
		layout.get().draw(g, x, y);
	}

	private void underline(Graphics2D g, Shape highlight, float x, float y) {
		Rectangle2D words = highlight.getBounds2D();
		float height = Math.max(1, LINE * size);
		g.fill(new Rectangle2D.Double(x + words.getX(), y + LINE_BELOW * size, words.getWidth(), height));
	}
}
