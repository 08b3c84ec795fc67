// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.studio;

import gleaner.studio.Studio;
import gleaner.studio.backup.Backup;
import gleaner.ui.Background;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Puts the whole studio into one zip, where the poet says. What is not saved of open poems is saved first, if the poet likes. */
public class BackUpStudio extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		Optional<Studio> studio = StudioAccess.current();
		if (studio.isEmpty()) {
			Status.say("the studio is not open yet");
			return null;
		}
		if (!PlatformUI.getWorkbench().saveAllEditors(true))
			return null;
		Backup backup = new Backup(studio.get());
		FileDialog dialog = new FileDialog(HandlerUtil.getActiveShell(event), SWT.SAVE);
		dialog.setText("Back Up Studio");
		dialog.setFilterExtensions(new String[] { "*" + Backup.ENDING });
		dialog.setFilterPath(String.valueOf(studio.get().folder().getParent()));
		dialog.setFileName(backup.name(LocalDate.now()));
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null)
			write(backup, Path.of(chosen));
		return null;
	}

	static void write(Backup backup, Path file) {
		Background.once("Backing up the studio", turn -> backup.write(file, turn))
				.shown(() -> Status.say("the backup was cancelled; nothing was written")).trouble("the studio is not backed up")
				.then(outcome -> Status.say("the studio is backed up in " + file + ": " + outcome.files() + " files"));
	}
}
