// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.perform.Deed;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Does to the show what a command says; to begin one leads into the room first. */
public final class DeedHandler extends AbstractHandler {
	static final String ROOM = "gleaner.perform";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Desk desk = Desk.of(window);
		Deed deed = Deed.of(event.getCommand().getId()).orElseThrow();
		if (deed == Deed.PAUSE) enter(window);
		else if (!desk.isOn()) {
			desk.say("there is no show; begin one first");
			return null;
		}
		desk.perform(deed);
		return null;
	}

	/** Goes to the room, if the poet is elsewhere. */
	static void enter(IWorkbenchWindow window) throws ExecutionException {
		if (window.getActivePage() != null && window.getActivePage().getPerspective() != null
				&& window.getActivePage().getPerspective().getId().equals(ROOM))
			return;
		try {
			window.getWorkbench().showPerspective(ROOM, window);
		} catch (WorkbenchException e) {
			throw new ExecutionException("the room cannot be shown", e);
		}
	}
}
