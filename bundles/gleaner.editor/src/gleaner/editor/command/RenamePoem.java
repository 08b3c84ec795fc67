// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.command;

import gleaner.desk.poem.PoemTitles;
import gleaner.editor.page.PoemEditor;
import gleaner.editor.page.PoemPages;
import gleaner.studio.poem.Poems;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import gleaner.ui.StudioChanges;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Gives a poem another title: the one that is named, or else the one in front. If it is open it stays open. */
public class RenamePoem extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		PoemPages.title(event).ifPresent(title -> StudioAccess.current().ifPresent(studio -> rename(window, studio.poems(), title)));
		return null;
	}

	private static void rename(IWorkbenchWindow window, Poems poems, String title) {
		InputDialog dialog = new InputDialog(window.getShell(), "Rename poem", "New title", title,
				wish -> wish.strip().equals(title) ? "" : PoemTitles.fault(poems, title, wish));
		if (dialog.open() != Window.OK) return;
		String newTitle = dialog.getValue().strip();
		Optional<PoemEditor> open = PoemPages.find(window.getActivePage(), title);
		if (open.isPresent() && !open.get().saveQuietly()) return;
		PoemPages.withPoems(all -> {
			all.rename(title, newTitle);
			StudioChanges.tell(StudioChanges.Part.POEMS);
			return () -> {
				open.ifPresent(editor -> editor.isRenamed(newTitle));
				Status.say("“" + title + "” is now called “" + newTitle + "”");
			};
		});
	}
}
