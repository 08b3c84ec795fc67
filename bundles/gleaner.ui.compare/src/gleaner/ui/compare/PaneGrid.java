// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.ui.Ink;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** Panes in rows and columns of one size, parted by hairlines; where there is no room for so many columns there are fewer. */
final class PaneGrid {
	private static final int LEAST = 230;
	private static final int MOST_COLUMNS = 4;

	private final Composite area;

	PaneGrid(Composite parent) {
		area = new Composite(parent, SWT.DOUBLE_BUFFERED);
		area.setLayout(new Cells());
		area.addListener(SWT.Paint, event -> paint(event.gc));
		Ink.follow(area, Composite::redraw);
	}

	Composite control() {
		return area;
	}

	/** How many stand side by side. */
	static int columns(int panes, int width) {
		if (panes < 2) return 1;
		int wanted = panes <= 3 ? panes : panes == 4 ? 2 : panes <= 9 ? 3 : MOST_COLUMNS;
		return Math.clamp(width / LEAST, 1, wanted);
	}

	private int rows(int panes, int columns) {
		return (panes + columns - 1) / columns;
	}

	private void paint(GC gc) {
		Rectangle room = area.getClientArea();
		int panes = area.getChildren().length;
		if (panes == 0) return;
		int columns = columns(panes, room.width);
		int rows = rows(panes, columns);
		gc.setForeground(Ink.LINE.get());
		gc.drawLine(0, 0, room.width, 0);
		for (int column = 1; column < columns; column++) gc.drawLine(left(room, columns, column) - 1, 0, left(room, columns, column) - 1,
				room.height);
		for (int row = 1; row < rows; row++) gc.drawLine(0, top(room, rows, row) - 1, room.width, top(room, rows, row) - 1);
	}

	private static int left(Rectangle room, int columns, int column) {
		return column * (room.width + 1) / columns;
	}

	private static int top(Rectangle room, int rows, int row) {
		return 1 + row * room.height / rows;
	}

	private final class Cells extends Layout {
		@Override
		protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean flushCache) {
			return new Point(widthHint == SWT.DEFAULT ? LEAST : widthHint, heightHint == SWT.DEFAULT ? LEAST : heightHint);
		}

		@Override
		protected void layout(Composite composite, boolean flushCache) {
			Control[] panes = composite.getChildren();
			Rectangle room = composite.getClientArea();
			int columns = columns(panes.length, room.width);
			int rows = rows(panes.length, columns);
			for (int i = 0; i < panes.length; i++) {
				int column = i % columns;
				int row = i / columns;
				int inRow = row == rows - 1 ? panes.length - row * columns : columns;
				int x = inRow == columns ? left(room, columns, column) : left(room, inRow, column);
				int right = inRow == columns ? left(room, columns, column + 1) : left(room, inRow, column + 1);
				int y = top(room, rows, row);
				panes[i].setBounds(x, y, right - x - 1, top(room, rows, row + 1) - y - 1);
			}
		}
	}
}
