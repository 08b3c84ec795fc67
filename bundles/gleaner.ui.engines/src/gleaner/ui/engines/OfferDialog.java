// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.engines;

import gleaner.plugins.Strangers;
import gleaner.plugins.shelf.Shelf;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;

/** Asks which of several plug-ins at one place is wanted. */
final class OfferDialog {
	private static final int LONGEST = 100;

	private OfferDialog() {
	}

	/** @return nothing if the poet wants none */
	static Optional<Shelf.Had> choose(Shell shell, List<Shelf.Had> all) {
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, new LabelProvider() {
			@Override
			public String getText(Object element) {
				return element instanceof Shelf.Had had ? words(had) : "";
			}
		});
		dialog.setTitle("Which Plug-in?");
		dialog.setMessage("There are several. Choose the one to install.");
		dialog.setMultipleSelection(false);
		dialog.setElements(all.toArray());
		return dialog.open() == 0 && dialog.getFirstResult() instanceof Shelf.Had had ? Optional.of(had) : Optional.empty();
	}

	private static String words(Shelf.Had had) {
		return Strangers.line(had.offer().name() + " " + Look.shown(had.offer().version())
				+ (had.offer().maker().isEmpty() ? "" : ", by " + had.offer().maker()), LONGEST);
	}
}
