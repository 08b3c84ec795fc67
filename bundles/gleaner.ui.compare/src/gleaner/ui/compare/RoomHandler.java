// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.ui.Status;
import java.util.function.Consumer;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Does in the room what a command says, and leads into it first where that is meant. */
public final class RoomHandler extends AbstractHandler {
	private static final String ROOM = "gleaner.compare";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Room room = Room.of(window);
		switch (event.getCommand().getId()) {
		case "gleaner.compare.start" -> {
			enter(window);
			room.startOrPause();
		}
		case "gleaner.compare.step" -> {
			enter(window);
			room.step();
		}
		case "gleaner.compare.open" -> {
			enter(window);
			room.shelf().choose(event.getParameter("layout"));
		}
		case "gleaner.compare.reroll" -> room.reroll();
		case "gleaner.compare.stop" -> room.stop();
		case "gleaner.compare.tie" -> room.voting().tie();
		case "gleaner.compare.takeback" -> room.voting().takeBack();
		case "gleaner.compare.undo" -> room.branching().undo();
		case "gleaner.compare.redo" -> room.branching().redo();
		case "gleaner.compare.keep" -> KeepDialog.ask(window.getShell(), room);
		case "gleaner.compare.xray" -> withPanes(window, PanesView::xray);
		case "gleaner.compare.place" -> withPanes(window, PanesView::tellPlace);
		case "gleaner.compare.page.next" -> withPanes(window, panes -> panes.turnPage(1));
		case "gleaner.compare.page.previous" -> withPanes(window, panes -> panes.turnPage(-1));
		case "gleaner.compare.oracle" -> withPanes(window, PanesView::oracle);
		default -> throw new ExecutionException("nobody does " + event.getCommand().getId());
		}
		return null;
	}

	private static void withPanes(IWorkbenchWindow window, Consumer<PanesView> deed) {
		if (window.getActivePage() != null && window.getActivePage().findView(PanesView.ID) instanceof PanesView view) deed.accept(view);
		else Status.say("there are no panes; go to the room Compare first");
	}

	/** Goes to the room, if the poet is elsewhere. */
	private static void enter(IWorkbenchWindow window) throws ExecutionException {
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
