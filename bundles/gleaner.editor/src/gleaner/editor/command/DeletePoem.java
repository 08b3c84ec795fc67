// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.command;

import gleaner.editor.page.PoemEditor;
import gleaner.editor.page.PoemPages;
import gleaner.ui.Deleting;
import gleaner.ui.Status;
import gleaner.ui.StudioChanges;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Moves a poem to the trash, as it stands: the one that is named, or else the one in front. Nothing is asked, since nothing is lost.
 */
public class DeletePoem extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		PoemPages.title(event).ifPresent(title -> remove(page, title));
		return null;
	}

	private static void remove(IWorkbenchPage page, String title) {
		Optional<PoemEditor> shown = PoemPages.findShown(page, title);
		if (shown.isPresent() && !shown.get().saveQuietly()) return;
		PoemPages.close(page, title);
		PoemPages.withPoems(poems -> {
			poems.remove(title);
			StudioChanges.tell(StudioChanges.Part.POEMS);
			StudioChanges.tell(StudioChanges.Part.TRASH);
			return () -> Status.say(Deleting.sentence(title));
		});
	}
}
