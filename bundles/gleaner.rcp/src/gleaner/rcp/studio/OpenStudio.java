// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.studio;

import gleaner.ui.StudioAccess;
import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Lets the poet choose another studio; an empty folder becomes one. */
public class OpenStudio extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		ask(HandlerUtil.getActiveShell(event));
		return null;
	}

	static void ask(Shell shell) {
		DirectoryDialog dialog = new DirectoryDialog(shell);
		dialog.setText("Open Studio Folder");
		dialog.setMessage("Choose the folder of a studio, or an empty folder for a new one.");
		StudioAccess.current().ifPresent(studio -> dialog.setFilterPath(studio.folder().toString()));
		String chosen = dialog.open();
		if (chosen != null)
			StudioOpener.find().openChosen(Path.of(chosen));
	}
}
