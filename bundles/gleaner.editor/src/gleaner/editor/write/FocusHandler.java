// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.write;

import gleaner.editor.page.PoemEditor;
import gleaner.editor.page.PoemPages;
import gleaner.ui.Status;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the room to write in for the poem in front, or leaves it. */
public final class FocusHandler extends AbstractHandler {
	static final String COMMAND = "gleaner.poem.focus";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Optional<Room> open = Room.in(window.getShell());
		if (open.isPresent()) {
			open.get().leave();
			return null;
		}
		Optional<PoemEditor> poem = PoemPages.inFront(window.getActivePage());
		if (poem.isEmpty()) Status.say("open a poem first to write without distraction");
		poem.ifPresent(Room::enter);
		return null;
	}
}
