// SPDX-License-Identifier: EPL-2.0
package gleaner.film.scene;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/** How panes are laid side by side. */
final class Grid {
	/** Width by height that suits a page of verse. */
	private static final double BEST_SHAPE = 1.5;
	/** How bad a place is that stays empty, beside shapes that are off by a factor of e. */
	private static final double EMPTY = 0.9;

	private Grid() {
	}

	/** So many rectangles that fill an area row by row without a gap; places that are left over stay at the end. */
	static List<Rectangle> cells(int count, Rectangle area) {
		int columns = columns(count, area);
		int rows = rows(count, columns);
		List<Rectangle> cells = new ArrayList<>();
		for (int i = 0; i < rows * columns; i++) {
			int left = area.width * (i % columns) / columns;
			int right = area.width * (i % columns + 1) / columns;
			int top = area.height * (i / columns) / rows;
			int bottom = area.height * (i / columns + 1) / rows;
			cells.add(new Rectangle(area.x + left, area.y + top, right - left, bottom - top));
		}
		return cells;
	}

	private static int columns(int count, Rectangle area) {
		int best = 1;
		for (int columns = 2; columns <= count; columns++) if (badness(count, columns, area) < badness(count, best, area)) best = columns;
		return best;
	}

	private static double badness(int count, int columns, Rectangle area) {
		int rows = rows(count, columns);
		double shape = (double) area.width / columns / ((double) area.height / rows);
		return Math.abs(Math.log(shape / BEST_SHAPE)) + EMPTY * (rows * columns - count);
	}

	private static int rows(int count, int columns) {
		return (count + columns - 1) / columns;
	}
}
