// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.perform.RoundRow;
import gleaner.desk.perform.RoundRow.Mark;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Rows;
import gleaner.ui.Spoken;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The rounds of a set, two lines each. A native table, for keys and screen readers; only its painting is ours. */
final class RoundTable {
	private static final int MARK = 26;
	private static final int EDGE = 8;
	private static final int PADDING = 6;
	private static final int LINE_GAP = 2;

	private final Table table;
	private final TableColumn name;
	private final TableColumn poems;
	private final TableColumn minutes;
	private final Font bold;
	private final Font small;
	private List<RoundRow> rows = List.of();

	/** @param onChoose gets the number of the round that the poet chooses, from 0 */
	RoundTable(Composite parent, IntConsumer onChoose) {
		table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		Spoken.name(table, "Rounds");
		name = new TableColumn(table, SWT.LEFT);
		name.setText("      Round");
		poems = new TableColumn(table, SWT.RIGHT);
		poems.setText("Poems");
		minutes = new TableColumn(table, SWT.RIGHT);
		minutes.setText("Minutes");
		bold = Fonts.ui(table, 0, SWT.BOLD);
		small = Fonts.ui(table, -1, SWT.NORMAL);
		table.addListener(SWT.MeasureItem, this::measure);
		table.addListener(SWT.EraseItem, this::erase);
		table.addListener(SWT.PaintItem, this::paint);
		table.addListener(SWT.Resize, e -> fit());
		table.addListener(SWT.MouseMove, this::explain);
		table.addListener(SWT.Selection, e -> onChoose.accept(table.getSelectionIndex()));
		Ink.follow(table, Composite::redraw);
	}

	Table control() {
		return table;
	}

	/** The height of all its rows, and of its header. */
	int wantedHeight() {
		int row = rows.isEmpty() ? 0 : table.getItemHeight();
		return table.getHeaderHeight() + Math.max(1, rows.size()) * Math.max(row, rowHeight()) + 2;
	}

	private int rowHeight() {
		GC gc = new GC(table);
		int height = height(gc);
		gc.dispose();
		return height;
	}

	void fit() {
		int width = table.getClientArea().width;
		if (width <= 0) return;
		GC gc = new GC(table);
		gc.setFont(table.getFont());
		int number = Math.max(gc.textExtent("Poems").x, gc.textExtent("10,000").x) + 2 * EDGE;
		int time = gc.textExtent("Minutes").x + 2 * EDGE;
		gc.dispose();
		set(poems, number);
		set(minutes, time);
		set(name, Math.max(40, width - number - time));
	}

	private static void set(TableColumn column, int width) {
		if (column.getWidth() != width) column.setWidth(width);
	}

	/** Shows rounds, and which is chosen (-1 for none). */
	void show(List<RoundRow> newRows, int chosen) {
		if (table.getItemCount() != newRows.size()) table.setItemCount(newRows.size());
		for (int i = 0; i < newRows.size(); i++) {
			RoundRow row = newRows.get(i);
			if (i < rows.size() && rows.get(i).equals(row) && !table.getItem(i).getText(0).isEmpty()) continue;
			table.getItem(i).setText(new String[] { row.spoken(), row.poems(), row.minutes() });
		}
		rows = newRows;
		if (table.getSelectionIndex() != chosen) {
			if (chosen < 0) table.deselectAll();
			else table.setSelection(chosen);
		}
		fit();
		table.redraw();
	}

	private void measure(Event event) {
		event.height = height(event.gc);
		event.width = 0;
	}

	private int height(GC gc) {
		gc.setFont(bold);
		int first = gc.getFontMetrics().getHeight();
		gc.setFont(small);
		return first + LINE_GAP + gc.getFontMetrics().getHeight() + 2 * PADDING;
	}

	private void erase(Event event) {
		boolean chosen = table.getSelectionIndex() == table.indexOf((TableItem) event.item);
		event.detail &= ~(SWT.HOT | SWT.FOCUSED | SWT.FOREGROUND | SWT.SELECTED | SWT.BACKGROUND);
		event.gc.setBackground((chosen ? Ink.SELECTION : Ink.PANE).get());
		Rectangle all = table.getClientArea();
		event.gc.fillRectangle(all.x, event.y, all.width, event.height);
	}

	private void paint(Event event) {
		int index = table.indexOf((TableItem) event.item);
		if (index < 0 || index >= rows.size()) return;
		RoundRow row = rows.get(index);
		GC gc = event.gc;
		// an item's own bounds come late
		Rectangle cell = new Rectangle(event.x, event.y, table.getColumn(event.index).getWidth(), event.height);
		boolean chosen = table.getSelectionIndex() == index;
		Ink dim = chosen ? Ink.INK : Ink.DIM; // dim would be too faint on a selection
		int y = cell.y + PADDING;
		switch (event.index) {
		case 0 -> paintName(gc, row, cell, y);
		case 1 -> right(gc, row.poems(), cell, y, Ink.INK);
		default -> right(gc, row.minutes(), cell, y, dim);
		}
		below(gc, row, y, dim);
		gc.setForeground(Ink.LINE.get());
		gc.drawLine(cell.x, cell.y + cell.height - 1, cell.x + cell.width, cell.y + cell.height - 1);
	}

	private void paintName(GC gc, RoundRow row, Rectangle cell, int y) {
		gc.setFont(row.mark() == Mark.NOW ? bold : table.getFont());
		mark(gc, row.mark(), cell.x + EDGE, y, gc.getFontMetrics().getHeight());
		gc.setForeground(Ink.INK.get());
		gc.drawText(Rows.shorten(gc, row.name(), cell.width - MARK - 4), cell.x + MARK, y, true);
	}

	/** The second line goes across the figures, which have one: of it is painted in each cell what falls into it. */
	private void below(GC gc, RoundRow row, int y, Ink dim) {
		gc.setFont(bold);
		int height = gc.getFontMetrics().getHeight();
		gc.setFont(small);
		boolean amiss = !row.trouble().isEmpty();
		gc.setForeground((amiss ? Ink.ACCENT : dim).get());
		String words = Rows.shorten(gc, amiss ? row.trouble() : row.below(), table.getClientArea().width - MARK - EDGE);
		gc.drawText(words, MARK, y + height + LINE_GAP, true);
	}

	private static void mark(GC gc, Mark mark, int x, int y, int height) {
		gc.setAntialias(SWT.ON);
		gc.setForeground(Ink.ACCENT.get());
		gc.setBackground(Ink.ACCENT.get());
		int middle = y + height / 2;
		switch (mark) {
		case NOW -> gc.fillPolygon(new int[] { x, middle - 5, x + 9, middle, x, middle + 5 });
		case DONE -> {
			gc.setLineWidth(2);
			gc.drawPolyline(new int[] { x, middle, x + 3, middle + 4, x + 9, middle - 4 });
			gc.setLineWidth(1);
		}
		case MISSING -> gc.drawText("!", x + 3, y, true);
		case NONE -> {
			return;
		}
		}
	}

	private void right(GC gc, String words, Rectangle cell, int y, Ink ink) {
		gc.setFont(table.getFont());
		gc.setForeground(ink.get());
		gc.drawText(words, cell.x + cell.width - EDGE - gc.textExtent(words).x, y, true);
	}

	/** The whole of what is shortened. */
	private void explain(Event event) {
		TableItem item = table.getItem(new Point(event.x, event.y));
		int index = item == null ? -1 : table.indexOf(item);
		String tip = index < 0 || index >= rows.size() ? null
				: rows.get(index).name() + "\n"
						+ (rows.get(index).trouble().isEmpty() ? rows.get(index).below() : rows.get(index).trouble());
		if (!Objects.equals(tip, table.getToolTipText())) table.setToolTipText(tip);
	}
}
