// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.ore.archive;

import gleaner.archive.Archives;
import gleaner.archive.Inventory;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Archives an experiment, or checks an archive. */
public final class ArchiveHandler extends AbstractHandler {
	private static final int WIDTH = 800;
	private static final int HEIGHT = 480;

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Shell shell = HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell();
		Optional<Studio> studio = StudioAccess.current();
		if (studio.isEmpty()) Status.say("the studio is not open yet");
		else if (event.getCommand().getId().equals("gleaner.archive.check")) check(shell, studio.get());
		else make(shell, studio.get());
		return null;
	}

	private static void make(Shell shell, Studio studio) {
		if (studio.isReadOnly()) {
			Status.say("the studio " + studio.folder() + " is read-only; choose another studio to archive");
			return;
		}
		Background.once(shell, "Looking through the studio", turn -> Inventory.of(studio)).trouble("the studio cannot be read")
				.then(inventory -> {
					WizardDialog dialog = new WizardDialog(shell, new ArchiveWizard(shell, studio, inventory));
					dialog.setPageSize(WIDTH, HEIGHT);
					dialog.open();
				});
	}

	private static void check(Shell shell, Studio studio) {
		FileDialog dialog = new FileDialog(shell, SWT.OPEN);
		dialog.setText("Check an Archive");
		dialog.setFilterNames(new String[] { "Archives (*.zip)", "All files" });
		dialog.setFilterExtensions(new String[] { "*" + Archives.ENDING, "*" });
		dialog.setFilterPath(new Archives(studio).folder().toString());
		String chosen = dialog.open();
		if (chosen != null) Checking.begin(shell, Path.of(chosen));
	}
}
