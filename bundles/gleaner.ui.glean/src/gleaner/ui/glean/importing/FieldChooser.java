// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.importing;

import gleaner.corpus.FieldNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** Which columns of a table or fields of a .jsonl hold poem, title and author; hidden until there is such a file. */
final class FieldChooser {
	private static final String USUAL = "as usual";

	private final Composite row;
	private final Combo text;
	private final Combo title;
	private final Combo author;
	private List<String> names = List.of();

	FieldChooser(Composite parent, Runnable changed) {
		row = new Composite(parent, SWT.NONE); // no composite of our own kind: that would get no style
		GridLayoutFactory.fillDefaults().numColumns(3).equalWidth(true).spacing(4, 0).applyTo(row);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).exclude(true).applyTo(row);
		text = column("Poe&m", changed);
		title = column("Title", changed);
		author = column("Author", changed);
		row.setEnabled(false); // not invisible: what cannot be seen gets no style
	}

	/** The letter of a label leads to what stands right behind it. */
	private Combo column(String what, Runnable changed) {
		Composite column = new Composite(row, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(column);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(column);
		Form.label(column, what);
		return Form.combo(column, what, changed, USUAL);
	}

	/** Offers these names, keeping what was chosen. */
	void offer(List<String> fields) {
		if (fields.isEmpty() || fields.equals(names))
			return;
		names = fields;
		for (Combo combo : List.of(text, title, author)) {
			String before = combo.getText();
			combo.setItems(Stream.concat(Stream.of(USUAL), fields.stream()).toArray(String[]::new));
			combo.select(Math.max(0, combo.indexOf(before)));
		}
		((GridData) row.getLayoutData()).exclude = false;
		row.setEnabled(true);
		row.getParent().layout();
	}

	FieldNames chosen() {
		return new FieldNames(chosen(text), chosen(title), chosen(author));
	}

	private static Optional<String> chosen(Combo combo) {
		return combo.getSelectionIndex() <= 0 ? Optional.empty() : Optional.of(combo.getText());
	}
}
