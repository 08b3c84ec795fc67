// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.lifeline;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Leads into the room, to a {@code thread} and one of its models if they are named, and does there what a command says. */
public final class LifelineHandler extends AbstractHandler {
	private static final String ROOM = "gleaner.lifeline";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		LifelineView view;
		try {
			window.getWorkbench().showPerspective(ROOM, window);
			view = (LifelineView) window.getActivePage().showView(LifelineView.ID);
		} catch (WorkbenchException e) {
			throw new ExecutionException("the life-line cannot be shown", e);
		}
		switch (event.getCommand().getId()) {
		case "gleaner.lifeline.show" -> view.choose(event.getParameter("thread"), event.getParameter("model"));
		case "gleaner.lifeline.play" -> view.play();
		case "gleaner.lifeline.note" -> view.note();
		case "gleaner.lifeline.threads" -> view.chooseThreads();
		case "gleaner.lifeline.harvest" -> view.harvest();
		case "gleaner.lifeline.film" -> view.film(event.getParameter("file"));
		default -> throw new ExecutionException("no such thing can be done with a life-line: " + event.getCommand().getId());
		}
		return null;
	}
}
