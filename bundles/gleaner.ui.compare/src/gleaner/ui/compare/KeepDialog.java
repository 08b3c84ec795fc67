// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.files.SafeName;
import java.util.Optional;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

/** Asks under which name a layout is kept. */
final class KeepDialog {
	private KeepDialog() {
	}

	static void ask(Shell over, Room room) {
		if (room.shelf().layout().isEmpty()) return;
		InputDialog dialog = new InputDialog(over, "Keep These Panes", "The layout's name. It replaces a layout with the same name.",
				room.shelf().layout().get().name(), name -> fault(name).orElse(null));
		if (dialog.open() == Window.OK) room.shelf().keep(dialog.getValue());
	}

	private static Optional<String> fault(String name) {
		if (name.isBlank()) return Optional.of("a layout needs a name");
		String safe = SafeName.of(name.strip());
		return safe.equals(name.strip()) ? Optional.empty() : Optional.of("it cannot have that name; “" + safe + "” would do");
	}
}
