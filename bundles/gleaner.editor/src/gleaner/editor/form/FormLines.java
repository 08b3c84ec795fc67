// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.form;

import gleaner.desk.rhythm.Notation;
import gleaner.desk.rhythm.PoemRhythm;
import gleaner.language.metre.Metre;
import gleaner.language.metre.ScannedLine;
import gleaner.language.verse.FormCheck;
import gleaner.ui.Fonts;
import gleaner.ui.Rows;
import gleaner.ui.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/**
 * The lines of a poem held against a form: at the left the line, at the right what of the form it has not, or how it sounds. UI thread
 * only.
 */
final class FormLines {
	private static final String LINE = "gleaner.line";

	private final Composite area;
	private final Table table;
	private final Font small;

	private record Row(String text, String detail, boolean isHeading, boolean isFaint, int line) {
	}

	/** @param chosen gets the number of the line that the poet goes to */
	FormLines(Composite parent, IntConsumer chosen) {
		area = new Composite(parent, SWT.NONE);
		table = new Table(area, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
		Spoken.name(table, "Lines beside the form");
		TableColumnLayout columns = new TableColumnLayout();
		area.setLayout(columns);
		columns.setColumnData(new TableColumn(table, SWT.LEFT), new ColumnWeightData(55, 60));
		columns.setColumnData(new TableColumn(table, SWT.RIGHT), new ColumnWeightData(45, 60));
		Rows.quiet(table, Rows.HEIGHT);
		small = Fonts.ui(table, -1, SWT.NORMAL);
		table.addListener(SWT.DefaultSelection, event -> {
			if (event.item.getData(LINE) instanceof Integer line && line >= 0) chosen.accept(line);
		});
	}

	Control control() {
		return area;
	}

	void repaint() {
		table.redraw();
	}

	/** A hint and nothing else. */
	void say(String hint) {
		show(hint.isEmpty() ? List.of() : List.of(new Row(hint, "", false, true, -1)));
	}

	void show(FormCheck check, PoemRhythm rhythm) {
		List<Row> rows = new ArrayList<>();
		String metre = rhythm.poem().metre().equals(Metre.FREE) ? "" : rhythm.poem().metre().name();
		rows.add(new Row(check.summary(), metre, true, false, -1));
		for (FormCheck.Line line : check.lines()) {
			String sound = sound(rhythm.lines().get(line.number()).scanned());
			rows.add(new Row(line.text().strip(), line.meets() ? sound : String.join(", ", line.open()), false, line.meets(),
					line.number()));
		}
		show(rows);
	}

	private static String sound(ScannedLine line) {
		return line.syllableCount() + "  " + Notation.marks(line.stress());
	}

	private void show(List<Row> rows) {
		int top = table.getTopIndex();
		table.setRedraw(false);
		try {
			table.setItemCount(rows.size());
			for (int i = 0; i < rows.size(); i++) show(table.getItem(i), rows.get(i));
			table.setTopIndex(top);
		} finally {
			table.setRedraw(true);
		}
	}

	private void show(TableItem item, Row row) {
		item.setText(new String[] { row.text(), row.detail() });
		item.setFont(1, small);
		item.setData(LINE, row.line());
		Rows.section(item, row.isHeading());
		Rows.faint(item, row.isFaint());
	}
}
