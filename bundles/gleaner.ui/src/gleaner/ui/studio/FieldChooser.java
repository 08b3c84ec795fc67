package gleaner.ui.studio;

import gleaner.studio.corpus.FieldNames;
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
final class FieldChooser extends Composite {
	private static final String USUAL = "as usual";

	private final Combo text;
	private final Combo title;
	private final Combo author;
	private List<String> names = List.of();

	FieldChooser(Composite parent, Runnable changed) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).equalWidth(true).spacing(4, 2).applyTo(this);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).exclude(true).applyTo(this);
		for (String what : List.of("Poem", "Title", "Author"))
			Form.label(this, what);
		text = Form.combo(this, changed, USUAL);
		title = Form.combo(this, changed, USUAL);
		author = Form.combo(this, changed, USUAL);
		setEnabled(false); // not invisible: what cannot be seen gets no style
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
		((GridData) getLayoutData()).exclude = false;
		setEnabled(true);
		getParent().layout();
	}

	FieldNames chosen() {
		return new FieldNames(chosen(text), chosen(title), chosen(author));
	}

	private static Optional<String> chosen(Combo combo) {
		return combo.getSelectionIndex() <= 0 ? Optional.empty() : Optional.of(combo.getText());
	}
}
