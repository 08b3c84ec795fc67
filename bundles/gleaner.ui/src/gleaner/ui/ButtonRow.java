// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * Lays out buttons side by side, or in as many rows as they need where there is less room: none is ever narrower than its words, as long as
 * the longest fits. What is left over in a row is shared out.
 */
public final class ButtonRow extends Layout {
	private static final int SIDE = 12;
	private static final int ABOVE = 8;
	private static final int BETWEEN = 6;

	private ButtonRow() {
	}

	/** A composite below a grid of one column; its buttons are made by the caller. */
	public static Composite in(Composite parent) {
		Composite row = new Composite(parent, SWT.NONE);
		row.setLayout(new ButtonRow());
		GridDataFactory.fillDefaults().grab(true, false).hint(40, SWT.DEFAULT).applyTo(row);
		return row;
	}

	@Override
	protected Point computeSize(Composite row, int widthHint, int heightHint, boolean flushCache) {
		List<Point> sizes = sizes(row, flushCache);
		int all = sizes.stream().mapToInt(size -> size.x + BETWEEN).sum() - BETWEEN + 2 * SIDE;
		int width = widthHint == SWT.DEFAULT ? Math.max(all, 2 * SIDE) : widthHint;
		int height = rows(sizes, columns(sizes, width - 2 * SIDE)) * (tallest(sizes) + BETWEEN) - BETWEEN + 2 * ABOVE;
		return new Point(width, heightHint == SWT.DEFAULT ? height : heightHint);
	}

	@Override
	protected void layout(Composite row, boolean flushCache) {
		Rectangle area = row.getClientArea();
		List<Control> buttons = buttons(row);
		List<Point> sizes = sizes(row, flushCache);
		int room = area.width - 2 * SIDE;
		int columns = columns(sizes, room);
		int y = area.y + ABOVE;
		for (int from = 0; from < buttons.size(); from += columns) {
			int to = Math.min(buttons.size(), from + columns);
			int wanted = width(sizes, from, to);
			int x = area.x + SIDE;
			for (int i = from; i < to; i++) {
				int more = (room - wanted) * (i - from + 1) / (to - from) - (room - wanted) * (i - from) / (to - from);
				int width = Math.min(room, sizes.get(i).x + more);
				buttons.get(i).setBounds(x, y, width, tallest(sizes));
				x += width + BETWEEN;
			}
			y += tallest(sizes) + BETWEEN;
		}
	}

	/** How many stand side by side: as many as fit, but evenly shared out. */
	private static int columns(List<Point> sizes, int room) {
		for (int columns = sizes.size(); columns > 1; columns--) {
			boolean fits = true;
			for (int from = 0; from < sizes.size(); from += columns)
				fits &= width(sizes, from, Math.min(sizes.size(), from + columns)) <= room;
			if (fits) return (sizes.size() + rows(sizes, columns) - 1) / rows(sizes, columns);
		}
		return 1;
	}

	private static int width(List<Point> sizes, int from, int to) {
		return sizes.subList(from, to).stream().mapToInt(size -> size.x + BETWEEN).sum() - BETWEEN;
	}

	private static int rows(List<Point> sizes, int columns) {
		return (sizes.size() + columns - 1) / columns;
	}

	private static int tallest(List<Point> sizes) {
		return sizes.stream().mapToInt(size -> size.y).max().orElse(0);
	}

	private static List<Control> buttons(Composite row) {
		return Stream.of(row.getChildren()).filter(Control::getVisible).toList();
	}

	private static List<Point> sizes(Composite row, boolean flushCache) {
		return buttons(row).stream().map(button -> button.computeSize(SWT.DEFAULT, SWT.DEFAULT, flushCache)).toList();
	}
}
