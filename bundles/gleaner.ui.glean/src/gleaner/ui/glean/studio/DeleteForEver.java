// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.studio;

import gleaner.files.Trashed;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import gleaner.ui.StudioChanges;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Deletes for ever what the trash has under an {@code id}, or without one all that is in it, when the poet has said yes. */
public class DeleteForEver extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = HandlerUtil.getActiveShell(event);
		String id = event.getParameter("id");
		StudioAccess.current().ifPresent(studio -> Background.once("Looking into the trash", turn -> {
			List<Trashed> all = studio.trash().list();
			return id == null ? all : all.stream().filter(each -> each.id().equals(id)).toList();
		}).then(found -> ask(shell, studio, found)));
		return null;
	}

	private static void ask(Shell shell, Studio studio, List<Trashed> found) {
		if (found.isEmpty()) {
			Status.say("the trash is empty");
			return;
		}
		String what = found.size() == 1 ? "“" + found.getFirst().name() + "”" : "all " + found.size() + " things in the trash";
		if (shell.isDisposed() || MessageDialog.open(MessageDialog.WARNING, shell, "Delete for Ever",
				"Delete " + what + " for ever?\n\nThis cannot be undone.", 0, "Delete", "Cancel") != 0)
			return;
		Background.once("Emptying the trash", () -> {
			for (Trashed each : found) studio.deleteForEver(each);
			Status.say(what + (found.size() == 1 ? " is" : " are") + " deleted for ever");
			StudioChanges.tell(StudioChanges.Part.TRASH);
		}).start();
	}
}
