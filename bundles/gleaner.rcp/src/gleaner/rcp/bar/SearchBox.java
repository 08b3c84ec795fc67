// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.bar;

import gleaner.ui.Css;
import gleaner.ui.Spoken;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** A field for a quick question to the whole studio: Enter asks it. */
final class SearchBox {
	private static final int WIDTH = 200;

	private SearchBox() {
	}

	/** @param ask gets what was typed; never blank */
	static void in(Composite bar, Consumer<String> ask) {
		Composite ground = new Composite(bar, SWT.NONE);
		Css.id(ground, Css.FIELD);
		GridLayoutFactory.fillDefaults().margins(6, 3).applyTo(ground);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(WIDTH, SWT.DEFAULT).applyTo(ground);
		Text field = Spoken.name(new Text(ground, SWT.SINGLE), "Search the studio");
		field.setMessage("Search the studio");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(field);
		field.addListener(SWT.DefaultSelection, event -> {
			if (!field.getText().isBlank())
				ask.accept(field.getText().strip());
		});
		field.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ESC)
				field.setText("");
		});
	}
}
