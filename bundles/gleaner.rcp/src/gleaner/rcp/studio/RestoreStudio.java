// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.studio;

import gleaner.studio.backup.Backup;
import gleaner.studio.backup.Restoring;
import gleaner.ui.Background;
import gleaner.ui.Status;
import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Makes a studio of a backup, in a new folder, and opens it. The studio that is open stays as it is on the disk. */
public class RestoreStudio extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = HandlerUtil.getActiveShell(event);
		FileDialog which = new FileDialog(shell, SWT.OPEN);
		which.setText("Restore Studio: Which Backup?");
		which.setFilterExtensions(new String[] { "*" + Backup.ENDING, "*" });
		String file = which.open();
		if (file == null)
			return null;
		DirectoryDialog where = new DirectoryDialog(shell, SWT.SAVE);
		where.setText("Restore Studio: Where To?");
		where.setMessage("Make a new folder for the studio, or choose an empty one.");
		where.setFilterPath(String.valueOf(Path.of(file).getParent()));
		String folder = where.open();
		if (folder != null)
			restore(Path.of(file), Path.of(folder));
		return null;
	}

	static void restore(Path file, Path folder) {
		Background.once("Restoring a studio", turn -> new Restoring(file).into(folder, turn).folder())
				.shown(() -> Status.say("the restoring was cancelled; nothing was made")).trouble("the studio is not restored")
				.then(made -> {
					Status.say("the studio is restored in " + made);
					StudioOpener.find().openChosen(made);
				});
	}
}
