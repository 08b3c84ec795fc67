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

/** Makes a poem of a text that lies among the poems, the {@code file}, and opens it. The file itself goes to the trash as it is. */
public class TakeText extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		String file = event.getParameter("file");
		if (file == null) return null;
		PoemPages.withPoems(poems -> {
			String title = poems.take(file);
			StudioChanges.tell(StudioChanges.Part.POEMS);
			StudioChanges.tell(StudioChanges.Part.TRASH);
			return () -> {
				PoemPages.open(page, title, true);
				Status.say(file + " is the poem “" + title + "”; its old file is in the trash");
			};
		});
		return null;
	}
}
