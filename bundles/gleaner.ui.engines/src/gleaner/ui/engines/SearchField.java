// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.engines;

import gleaner.ui.Css;
import gleaner.ui.Spoken;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** A flat field that narrows a list while the poet types; Esc empties it, the arrow down goes into the list. */
final class SearchField {
	private final Text text;

	SearchField(Composite parent, String hint, Consumer<String> onChange, Runnable onDown) {
		Composite ground = new Composite(parent, SWT.NONE);
		Css.id(ground, Css.FIELD);
		GridLayoutFactory.fillDefaults().margins(6, 4).applyTo(ground);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(120, SWT.DEFAULT).applyTo(ground);
		text = Spoken.name(new Text(ground, SWT.SINGLE), hint);
		text.setMessage(hint);
		GridDataFactory.fillDefaults().grab(true, false).hint(40, SWT.DEFAULT).applyTo(text);
		ground.addListener(SWT.MouseDown, event -> text.setFocus()); // its edge belongs to what is to be met
		text.addListener(SWT.Modify, event -> onChange.accept(text.getText()));
		text.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ESC) text.setText("");
			else if (event.keyCode == SWT.ARROW_DOWN) onDown.run();
			else return;
			event.doit = false;
		});
	}

	String words() {
		return text.getText();
	}

	void setFocus() {
		text.setFocus();
	}
}
