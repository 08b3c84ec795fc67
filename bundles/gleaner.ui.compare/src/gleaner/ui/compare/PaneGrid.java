// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import java.util.List;
import java.util.function.IntConsumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Layout;

/**
 * Panes in rows and columns of one size, parted by hairlines. Where there is no room for so many columns there are fewer, and where they
 * would be too small to be read there are pages. UI thread only.
 */
final class PaneGrid {
	private static final int LEAST = 230;
	/** Its lines above and below, and six of its text. */
	private static final int LEAST_HEIGHT = 200;
	private static final int MOST_COLUMNS = 4;

	private final Composite both;
	private final Composite area;
	private final Composite pager;
	private final Button previous;
	private final Button next;
	private final Label told;
	private List<? extends Control> cells = List.of();
	/** The pane that is the first on the page. */
	private int first;
	private int onPage = 1;
	/** Where a pane that is hidden had the focus, another gets it, which turns no page. */
	private boolean isFitting;

	/** @param onTurn turns so many pages, as the poet has asked */
	PaneGrid(Composite parent, IntConsumer onTurn) {
		both = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(both);
		area = new Composite(both, SWT.DOUBLE_BUFFERED);
		area.setLayout(new Cells());
		area.addListener(SWT.Paint, event -> paint(event.gc));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		pager = new Composite(both, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 2).spacing(8, 0).applyTo(pager);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(pager);
		told = new Label(pager, SWT.NONE);
		told.setFont(Fonts.ui(told, -1, SWT.NORMAL));
		Css.id(told, Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.END, SWT.CENTER).applyTo(told);
		previous = turner("‹", "Previous panes (Alt+Page Up)", () -> onTurn.accept(-1));
		next = turner("›", "Next panes (Alt+Page Down)", () -> onTurn.accept(1));
		pager.setVisible(false);
		both.addListener(SWT.Resize, event -> fit());
		Ink.follow(area, Composite::redraw);
	}

	private Button turner(String sign, String help, Runnable turn) {
		Button button = Spoken.name(new Button(pager, SWT.PUSH | SWT.FLAT), help);
		button.setText(sign);
		button.setToolTipText(help);
		button.addListener(SWT.Selection, event -> turn.run());
		return button;
	}

	Composite control() {
		return both;
	}

	/** What panes are made in. */
	Composite area() {
		return area;
	}

	/** Shows these, from the first on, and nothing else that is in the area. */
	void show(List<? extends Control> panes) {
		cells = List.copyOf(panes);
		first = 0;
		fit();
	}

	/** Turns to the page that a pane is on. */
	void reveal(int pane) {
		if (isFitting || pane >= first && pane < first + onPage || pane >= cells.size()) return;
		first = pane / onPage * onPage;
		fit();
	}

	/** Turns so many pages on, or back; the pane that is the first there, or -1 if there is no such page. */
	int turn(int pages) {
		int wanted = first + pages * onPage;
		if (wanted < 0 || wanted >= cells.size()) return -1;
		first = wanted;
		fit();
		return first;
	}

	/** As many on a page as can be read. */
	private void fit() {
		Rectangle room = both.getClientArea();
		int columns = columns(cells.size(), room.width);
		boolean isOne = rows(cells.size(), columns) <= Math.max(1, room.height / LEAST_HEIGHT);
		int height = isOne ? room.height : room.height - pager.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
		onPage = isOne ? Math.max(1, cells.size()) : columns * Math.max(1, height / LEAST_HEIGHT);
		first = isOne ? 0 : Math.min(first, Math.max(0, cells.size() - 1)) / onPage * onPage;
		pager.setVisible(!isOne);
		((GridData) pager.getLayoutData()).exclude = isOne;
		if (!isOne) {
			told.setText("panes " + (first + 1) + " to " + Math.min(cells.size(), first + onPage) + " of " + cells.size());
			previous.setEnabled(first > 0);
			next.setEnabled(first + onPage < cells.size());
		}
		isFitting = true;
		try {
			both.layout(true);
			pager.layout(true);
			area.layout(true);
		} finally {
			isFitting = false;
		}
		area.redraw();
	}

	private List<? extends Control> page() {
		return cells.subList(Math.min(first, cells.size()), Math.min(cells.size(), first + onPage));
	}

	/** How many stand side by side. */
	static int columns(int panes, int width) {
		if (panes < 2) return 1;
		int wanted = panes <= 3 ? panes : panes == 4 ? 2 : panes <= 9 ? 3 : MOST_COLUMNS;
		return Math.clamp(width / LEAST, 1, wanted);
	}

	private static int rows(int panes, int columns) {
		return (panes + columns - 1) / columns;
	}

	/** A page that is not full has its panes where those of a full one are. */
	private int shown() {
		return onPage < cells.size() ? onPage : cells.size();
	}

	private void paint(GC gc) {
		Rectangle room = area.getClientArea();
		if (cells.isEmpty()) return;
		int columns = columns(cells.size(), room.width);
		int rows = rows(shown(), columns);
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
			List<? extends Control> page = page();
			for (Control pane : composite.getChildren()) if (pane.getVisible() != page.contains(pane)) pane.setVisible(page.contains(pane));
			Rectangle room = composite.getClientArea();
			int columns = columns(cells.size(), room.width);
			int rows = rows(shown(), columns);
			boolean isPaged = onPage < cells.size();
			for (int i = 0; i < page.size(); i++) {
				int column = i % columns;
				int row = i / columns;
				int inRow = row == rows - 1 && !isPaged ? page.size() - row * columns : columns;
				int x = left(room, inRow, column);
				int y = top(room, rows, row);
				page.get(i).setBounds(x, y, left(room, inRow, column + 1) - x - 1, top(room, rows, row + 1) - y - 1);
			}
		}
	}
}
