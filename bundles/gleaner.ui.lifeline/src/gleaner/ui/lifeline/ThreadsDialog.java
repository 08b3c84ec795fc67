// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.lifeline;

import gleaner.desk.lifeline.BesideThreads;
import gleaner.desk.lifeline.Besides;
import gleaner.runs.Run;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ListSelectionDialog;

/** Asks which threads stand side by side. */
final class ThreadsDialog {
	private ThreadsDialog() {
	}

	/**
	 * Waits for the poet.
	 *
	 * @param runs those that can be chosen
	 * @param before those that are chosen now
	 * @return nothing if the poet thinks better of it
	 */
	static Optional<BesideThreads> ask(Shell shell, List<Run> runs, BesideThreads before) {
		ListSelectionDialog dialog = ListSelectionDialog.of(runs).contentProvider(ArrayContentProvider.getInstance())
				.labelProvider(LabelProvider.createTextProvider(run -> words((Run) run))).title("Threads Side by Side")
				.message("The chosen thread and these are shown at the same step, at most " + Besides.MOST + " together.")
				.preselect(before.among(runs).toArray()).create(shell);
		if (dialog.open() != Window.OK) return Optional.empty();
		return Optional.of(new BesideThreads(Arrays.stream(dialog.getResult()).map(run -> ((Run) run).id()).toList()));
	}

	private static String words(Run run) {
		return run.called().equals(run.shortId()) ? run.called() : run.called() + "  " + run.shortId();
	}
}
