// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.command;

import gleaner.editor.page.PoemPages;
import gleaner.ui.Status;
import gleaner.ui.StudioChanges;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;

/** Makes another poem like one, with its marks and its notes, and opens it: of the one that is named, or else of the one in front. */
public final class DuplicatePoem extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		PoemPages.title(event).ifPresent(title -> {
			if (PoemPages.saved(page, title)) duplicate(page, title);
		});
		return null;
	}

	private static void duplicate(IWorkbenchPage page, String title) {
		PoemPages.withPoems(poems -> {
			String copy = poems.duplicate(title);
			StudioChanges.tell(StudioChanges.Part.POEMS);
			return () -> {
				PoemPages.open(page, copy, true);
				Status.say("“" + copy + "” is a duplicate of “" + title + "”");
			};
		});
	}
}
