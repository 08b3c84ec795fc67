// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.files.SafeName;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The sets of the studio, to be put on the desk, and what can be done with the one that is there. UI thread only. */
final class SetMenu {
	private SetMenu() {
	}

	/** Opens above a button, once it is known which sets there are. */
	static void open(Button button, Desk desk) {
		desk.kept().names(names -> {
			if (!button.isDisposed()) show(button, desk, names);
		});
	}

	private static void show(Button button, Desk desk, List<String> names) {
		Menu menu = new Menu(button);
		String now = desk.set().programme().name();
		for (String name : names) {
			MenuItem item = item(menu, SWT.RADIO, name.replace("&", "&&"), () -> {
				if (!name.equals(now)) desk.kept().load(name);
			});
			item.setSelection(name.equals(now));
		}
		if (!names.isEmpty()) new MenuItem(menu, SWT.SEPARATOR);
		item(menu, SWT.PUSH, "New set…", () -> ask(button, "New Set", "", name -> desk.kept().begin(name, false)));
		item(menu, SWT.PUSH, "Copy of this set…", () -> ask(button, "Copy of This Set", now + " 2", name -> desk.kept().begin(name, true)));
		item(menu, SWT.PUSH, "Rename…", () -> ask(button, "Rename This Set", now, name -> {
			if (!name.equals(now)) desk.kept().rename(name);
		}));
		item(menu, SWT.PUSH, "Delete this set", () -> desk.kept().remove());
		menu.addListener(SWT.Hide, event -> button.getDisplay().asyncExec(menu::dispose));
		Point at = button.toDisplay(0, 0);
		menu.setLocation(at.x, at.y);
		menu.setVisible(true);
	}

	private static MenuItem item(Menu menu, int style, String words, Runnable action) {
		MenuItem item = new MenuItem(menu, style);
		item.setText(words);
		item.addListener(SWT.Selection, event -> {
			if (style != SWT.RADIO || item.getSelection()) action.run();
		});
		return item;
	}

	private static void ask(Button over, String title, String suggested, Consumer<String> then) {
		InputDialog dialog = new InputDialog(over.getShell(), title, "The set's name:", suggested,
				name -> fault(name).orElse(null));
		if (dialog.open() == Window.OK) then.accept(dialog.getValue().strip());
	}

	private static Optional<String> fault(String name) {
		String stripped = name.strip();
		if (stripped.isEmpty()) return Optional.of("");
		String safe = SafeName.of(stripped);
		return safe.equals(stripped) ? Optional.empty() : Optional.of("A set cannot have that name; “" + safe + "” would do.");
	}
}
