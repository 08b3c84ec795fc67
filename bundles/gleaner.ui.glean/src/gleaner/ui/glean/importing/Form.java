// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.importing;

import gleaner.ui.Css;
import gleaner.ui.Spoken;
import gleaner.ui.form.Wheel;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Rows of the import's form: a label at the left, a widget at the right. */
final class Form {
	private Form() {
	}

	static Label label(Composite area, String text) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
		return label;
	}

	static Text text(Composite area, String label, String hint, Runnable changed) {
		label(area, label);
		Text text = new Text(area, SWT.SINGLE | SWT.BORDER);
		Spoken.name(text, Spoken.words(label));
		text.setMessage(hint);
		text.addListener(SWT.Modify, event -> changed.run());
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(text);
		return text;
	}

	/** A combo box under a name; its label, if it has one, is made before it. */
	static Combo combo(Composite area, String name, Runnable changed, String... items) {
		Combo combo = Spoken.name(Wheel.movesTheForm(new Combo(area, SWT.READ_ONLY)), Spoken.words(name));
		combo.setItems(items);
		if (items.length > 0)
			combo.select(0);
		combo.addListener(SWT.Selection, event -> changed.run());
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(combo);
		return combo;
	}

	static Button check(Composite area, String text, String tip, Runnable changed) {
		Button check = new Button(area, SWT.CHECK);
		check.setText(text);
		check.setToolTipText(tip);
		check.addListener(SWT.Selection, event -> changed.run());
		return check;
	}

	static Button push(Composite area, String text, Runnable run) {
		Button button = new Button(area, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, event -> run.run());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
		return button;
	}

	/** The name of a group of rows, over both columns. */
	static void heading(Composite area, String text) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
		Css.id(label, Css.DIM);
		GridDataFactory.fillDefaults().span(2, 1).indent(0, 6).applyTo(label);
	}
}
