// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.ore;

import gleaner.desk.ore.Cells;
import gleaner.mining.assay.Column;
import gleaner.mining.assay.Row;
import gleaner.mining.sift.Order;
import gleaner.mining.sift.Sifter.Sifted;
import gleaner.mining.verdict.Verdict;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Rows;
import gleaner.ui.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.jface.resource.JFaceResources;
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

/** The raw poems as rows of a native, virtual table. All cells are painted here, since GTK forgets the colours of items. */
final class OreTable {
	private static final int HEIGHT = 28;
	private static final int EDGE = 8;
	private static final int MARK = 24;
	private static final int DOT = 9;
	private static final int BAR = 24;
	private static final int BAR_HEIGHT = 4;
	/** Where the beginnings have less than this, feeling, metre and syllables give them their room, one after the other. */
	private static final int READABLE = 170;

	/** A column: the mark, the beginning, what was measured, the ear. */
	private record Shown(String title, Column of, int width, boolean isRight) {
	}

	private static final List<Shown> COLUMNS = List.of(new Shown("", null, MARK, false), new Shown("Begins", Column.BEGINS, 0, false),
			new Shown("Inventions", Column.INVENTIONS, 82, true), new Shown("Quotation", Column.QUOTATION, 78, true),
			new Shown("Metre", Column.METRE, 100, false), new Shown("Syllables", Column.SYLLABLES, 76, true),
			new Shown("Feeling", Column.FEELING, 64, true), new Shown("Surprise", Column.SURPRISE, 88, true),
			new Shown("Ear", null, 72, true));
	private static final List<Column> GIVING = List.of(Column.FEELING, Column.METRE, Column.SYLLABLES);
	private static final int BEGINS = 1;
	private static final int EAR = COLUMNS.size() - 1;

	/** So long does the native table work on its rows before the window answers again. */
	private static final long SLICE_NANOS = 25_000_000;
	/** To take a row out costs the native table much more than to put one in. */
	private static final int FEWER = 100;
	private static final int MORE = 1_000;
	private static final int FRESH = 200;

	private final Table table;
	private final OreDesk desk;
	private final List<TableColumn> columns = new ArrayList<>();
	private List<Sifted> rows = List.of();
	/** From this row on the native table may still hold what it showed before. */
	private int stale;
	private boolean isSettling;

	OreTable(Composite parent, OreDesk desk) {
		this.desk = desk;
		table = Spoken.name(new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL), "Raw poems");
		table.setHeaderVisible(true);
		for (Shown shown : COLUMNS) {
			TableColumn column = new TableColumn(table, shown.isRight ? SWT.RIGHT : SWT.LEFT);
			column.setText(shown.title);
			column.setResizable(false);
			column.addListener(SWT.Selection, event -> order(shown));
			columns.add(column);
		}
		table.addListener(SWT.SetData, this::fill);
		table.addListener(SWT.MeasureItem, event -> event.height = Math.max(HEIGHT, event.gc.getFontMetrics().getHeight() + 8));
		table.addListener(SWT.EraseItem, this::erase);
		table.addListener(SWT.PaintItem, this::paint);
		table.addListener(SWT.Resize, event -> fit());
		table.addListener(SWT.Selection, event -> choose());
		Fonts.follow(table, Fonts.DEBRIS, table::redraw);
		Ink.follow(table, Composite::redraw);
	}

	Table control() {
		return table;
	}

	/**
	 * Shows what the desk shows; the chosen row stays chosen. What is to be seen changes at once. The native table needs seconds for a
	 * hundred thousand rows, so the others follow piece by piece.
	 */
	void show() {
		int before = rows.size();
		rows = desk.shown().rows();
		int top = Math.min(table.getTopIndex(), Math.max(0, rows.size() - 1));
		if (top != table.getTopIndex()) table.setTopIndex(top);
		int bottom = Math.min(table.getItemCount() - 1, top + table.getClientArea().height / table.getItemHeight() + 1);
		if (top <= bottom) table.clear(top, bottom);
		stale = 0;
		int place = desk.place();
		if (place < 0) table.deselectAll();
		settle();
		if (table.getSelectionCount() < 2 || before != rows.size()) select(place);
		header();
	}

	/** Brings the native table nearer to the rows, then lets the window answer. */
	private void settle() {
		if (table.isDisposed() || isSettling) return;
		long until = System.nanoTime() + SLICE_NANOS;
		do {
			int count = table.getItemCount();
			if (count > rows.size()) table.setItemCount(Math.max(rows.size(), count - FEWER));
			else if (count < rows.size()) more(count, Math.min(rows.size(), count + MORE));
			else if (stale < count) {
				int to = Math.min(count, stale + FRESH);
				table.clear(stale, to - 1);
				stale = to;
			} else return;
		} while (System.nanoTime() < until);
		isSettling = true;
		table.getDisplay().asyncExec(() -> { // no timer: timers go before whatever else waits for the window
			isSettling = false;
			settle();
		});
	}

	private void more(int from, int to) {
		table.setItemCount(to);
		int place = desk.place();
		if (place >= from) select(place);
	}

	/** A row that is not there yet is selected when it comes. */
	private void select(int place) {
		if (place >= 0 && place < table.getItemCount() && table.getSelectionIndex() != place) table.setSelection(place);
	}

	private void header() {
		Order order = desk.sieve().order();
		for (int i = 0; i < COLUMNS.size(); i++) {
			Shown shown = COLUMNS.get(i);
			boolean isOrder = shown.of != null ? order.column() == shown.of
					: i == EAR && (order.kind() == Order.Kind.EAR || order.kind() == Order.Kind.MIXED);
			if (!isOrder) continue;
			table.setSortColumn(columns.get(i));
			boolean isDown = shown.of == null || shown.of.isNumber();
			table.setSortDirection(isDown != order.isTurned() ? SWT.DOWN : SWT.UP);
			return;
		}
		table.setSortColumn(null);
		table.setSortDirection(SWT.NONE);
	}

	private void order(Shown shown) {
		int index = COLUMNS.indexOf(shown);
		if (index == 0) return;
		Order now = desk.sieve().order();
		Order wanted = shown.of == null ? Order.of(Order.Kind.EAR) : Order.of(shown.of);
		boolean isSame = now.kind() == wanted.kind() && now.column() == wanted.column();
		if (isSame && desk.isTouched()) desk.order();
		else desk.sieve(desk.sieve().with(isSame ? now.turned() : wanted));
	}

	private void fit() {
		int all = table.getClientArea().width;
		if (all <= 0) return;
		int[] widths = new int[COLUMNS.size()];
		for (int i = 0; i < widths.length; i++) widths[i] = i == BEGINS ? 0 : width(COLUMNS.get(i));
		int rest = all - IntStream.of(widths).sum();
		for (Column giving : GIVING) {
			if (rest >= READABLE) break;
			int i = IntStream.range(0, widths.length).filter(each -> COLUMNS.get(each).of == giving).findFirst().getAsInt();
			if (table.getSortColumn() == columns.get(i)) continue; // it says why the rows stand as they do
			rest += widths[i];
			widths[i] = 0;
		}
		widths[BEGINS] = Math.max(60, rest);
		for (int i = 0; i < widths.length; i++) if (columns.get(i).getWidth() != widths[i]) columns.get(i).setWidth(widths[i]);
	}

	private int width(Shown shown) {
		return shown.width == MARK ? MARK : Math.max(shown.width, title(shown));
	}

	private int title(Shown shown) {
		GC gc = new GC(table);
		gc.setFont(table.getFont());
		int width = gc.textExtent(shown.title).x + 3 * EDGE;
		gc.dispose();
		return width;
	}

	private void choose() {
		desk.touch();
		int index = table.getSelectionIndex();
		if (index >= 0 && index < rows.size()) desk.choose(rows.get(index).row());
	}

	/** The rows that are selected, in their order. */
	List<Row> selected() {
		List<Row> selected = new ArrayList<>();
		for (int index : table.getSelectionIndices()) if (index < rows.size()) selected.add(rows.get(index).row());
		return selected;
	}

	/** Goes on to the row behind the selected ones. */
	void next() {
		int[] selected = table.getSelectionIndices();
		int last = -1;
		for (int index : selected) last = Math.max(last, index);
		int next = Math.min(last + 1, Math.min(table.getItemCount(), rows.size()) - 1);
		if (next < 0) return;
		table.setSelection(next);
		desk.choose(rows.get(next).row());
	}

	private void fill(Event event) {
		if (event.index < 0 || event.index >= rows.size()) return;
		((TableItem) event.item).setText(BEGINS, Cells.spoken(rows.get(event.index)));
	}

	private void erase(Event event) {
		boolean isSelected = (event.detail & SWT.SELECTED) != 0;
		event.detail &= ~(SWT.HOT | SWT.FOCUSED | SWT.FOREGROUND | SWT.SELECTED | SWT.BACKGROUND);
		event.gc.setBackground((isSelected ? Ink.SELECTION : Ink.PANE).get());
		event.gc.fillRectangle(event.x, event.y, event.width, event.height);
	}

	private void paint(Event event) {
		int index = table.indexOf((TableItem) event.item);
		if (index < 0 || index >= rows.size()) return;
		Sifted row = rows.get(index);
		boolean isSelected = table.isSelected(index);
		boolean isDim = row.verdict() == Verdict.PASSED && !isSelected;
		Rectangle cell = ((TableItem) event.item).getBounds(event.index);
		if (cell.width <= 0) return;
		GC gc = event.gc;
		gc.setForeground((isDim ? Ink.DIM : Ink.INK).get());
		if (event.index == 0) mark(gc, row.verdict(), cell);
		else if (event.index == EAR) ear(gc, row, cell, isDim);
		else if (event.index == BEGINS) text(gc, JFaceResources.getFont(Fonts.DEBRIS), row.row().begins() + " …", cell, false);
		else {
			Shown shown = COLUMNS.get(event.index);
			if (shown.of == Column.METRE && !isSelected) gc.setForeground(Ink.DIM.get());
			text(gc, table.getFont(), Cells.of(shown.of, row.row()), cell, shown.isRight);
		}
	}

	private static void text(GC gc, Font font, String words, Rectangle cell, boolean isRight) {
		gc.setFont(font);
		String shown = Rows.shorten(gc, words, cell.width - EDGE);
		Point size = gc.textExtent(shown);
		gc.drawText(shown, isRight ? cell.x + cell.width - size.x - EDGE : cell.x + EDGE / 2, cell.y + (cell.height - size.y) / 2, true);
	}

	/** Kept is a dot, passed a dash, later a ring: never colour alone. */
	private static void mark(GC gc, Verdict verdict, Rectangle cell) {
		int x = cell.x + (cell.width - DOT) / 2 + 2;
		int y = cell.y + (cell.height - DOT) / 2;
		gc.setAntialias(SWT.ON);
		switch (verdict) {
		case KEPT -> {
			gc.setBackground(Ink.ACCENT.get());
			gc.fillOval(x, y, DOT, DOT);
		}
		case LATER -> {
			gc.setForeground(Ink.ACCENT.get());
			gc.drawOval(x, y, DOT - 1, DOT - 1);
		}
		case PASSED -> gc.drawLine(x, cell.y + cell.height / 2, x + DOT - 1, cell.y + cell.height / 2);
		case UNDECIDED -> {
			// Nothing to be seen.
		}
		}
	}

	private void ear(GC gc, Sifted row, Rectangle cell, boolean isDim) {
		String words = Cells.ear(row);
		if (words.isEmpty()) return;
		text(gc, table.getFont(), words, cell, true);
		int width = (int) Math.round(BAR * row.opinion().guess());
		gc.setFont(table.getFont());
		int right = cell.x + cell.width - EDGE - gc.textExtent("100").x - 4;
		gc.setBackground((isDim ? Ink.DIM : Ink.ACCENT).get());
		gc.fillRoundRectangle(right - width, cell.y + (cell.height - BAR_HEIGHT) / 2, width, BAR_HEIGHT, BAR_HEIGHT, BAR_HEIGHT);
	}
}
