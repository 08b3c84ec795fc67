// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import gleaner.cluster.TaskState;
import gleaner.desk.job.JobTable;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.ManyRows;
import gleaner.ui.Spoken;
import java.util.List;
import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The tasks of a job as rows; a click on a column sorts by it, another one the other way round. */
final class JobTasks {
	private static final int AROUND = 22;
	private static final int SAMPLED = 200;
	private static final int WIDEST = 420;

	private final Table table;
	private final ManyRows rows;
	private final Font usual;
	private final Font bold;
	private JobTable given = JobTable.EMPTY;
	private JobTable shown = JobTable.EMPTY;
	private int sortedBy = -1;
	private boolean isDescending;
	private int chosen;

	/** @param onChoose gets the number of the task that is chosen */
	JobTasks(Composite parent, IntConsumer onChoose) {
		table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL | SWT.VIRTUAL);
		Spoken.name(table, "Tasks of the job");
		table.setHeaderVisible(true);
		usual = Fonts.ui(table, -1, SWT.NORMAL);
		bold = Fonts.ui(table, -1, SWT.BOLD);
		table.setFont(usual);
		rows = new ManyRows(table);
		table.addListener(SWT.SetData, this::fill);
		table.addListener(SWT.Selection, e -> {
			int index = table.getSelectionIndex();
			if (index < 0 || index >= shown.rows().size()) return;
			chosen = shown.rows().get(index).number();
			onChoose.accept(chosen);
		});
		Ink.follow(table, Table::clearAll);
	}

	Table control() {
		return table;
	}

	/** @param task the number of the chosen one; 0 if none is */
	void show(JobTable now, int task) {
		boolean isOther = !now.equals(given);
		if (!now.columns().equals(given.columns())) columns(now);
		given = now;
		chosen = task;
		if (isOther) sort();
		else mark();
	}

	private void columns(JobTable now) {
		for (TableColumn column : table.getColumns()) column.dispose();
		sortedBy = -1;
		isDescending = false;
		table.setSortColumn(null);
		table.setSortDirection(SWT.NONE);
		GC gc = new GC(table);
		for (int i = 0; i < now.columns().size(); i++) {
			int index = i;
			String name = now.columns().get(i);
			TableColumn column = new TableColumn(table, List.of("No.", "Steps", "Loss").contains(name) ? SWT.RIGHT : SWT.LEFT);
			column.setText(name);
			column.setToolTipText("Sort by " + name);
			int width = gc.textExtent(name).x;
			for (JobTable.Row row : now.rows().subList(0, Math.min(SAMPLED, now.rows().size())))
				width = Math.max(width, gc.textExtent(row.cells().get(i)).x);
			if (name.equals("Steps")) width = Math.max(width, gc.textExtent("100,000").x);
			if (name.equals("Loss")) width = Math.max(width, gc.textExtent("★ 0.0000").x);
			if (name.equals("State")) width = Math.max(width, gc.textExtent("stopped early").x);
			column.setWidth(Math.min(WIDEST, width) + AROUND);
			column.addListener(SWT.Selection, e -> sortBy(index));
		}
		gc.dispose();
	}

	private void sortBy(int column) {
		isDescending = sortedBy == column && !isDescending;
		sortedBy = column;
		table.setSortColumn(table.getColumn(column));
		table.setSortDirection(isDescending ? SWT.DOWN : SWT.UP);
		sort();
	}

	private void sort() {
		shown = given.sorted(sortedBy, isDescending);
		rows.show(shown.rows().size(), this::mark);
		table.clearAll();
		mark();
	}

	private void mark() {
		for (int i = 0; i < shown.rows().size() && i < table.getItemCount(); i++) if (shown.rows().get(i).number() == chosen) {
			if (table.getSelectionIndex() != i) table.setSelection(i);
			return;
		}
		table.deselectAll();
	}

	private void fill(Event event) {
		TableItem item = (TableItem) event.item;
		int index = table.indexOf(item);
		if (index < 0 || index >= shown.rows().size()) return;
		JobTable.Row row = shown.rows().get(index);
		boolean isOut = row.state() == TaskState.HALTED || row.state() == TaskState.WAITING;
		for (int i = 0; i < row.cells().size(); i++) {
			String cell = row.cells().get(i);
			item.setText(i, row.isBest() && shown.columns().get(i).equals("Loss") ? "★ " + cell : cell);
			item.setForeground(i, (row.state() == TaskState.FAILED ? Ink.SWAP : isOut ? Ink.DIM : Ink.INK).get());
		}
		item.setFont(row.isBest() ? bold : usual);
	}
}
