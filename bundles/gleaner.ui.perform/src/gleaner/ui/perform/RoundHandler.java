// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Adds a round to the set, or puts another {@code set} on the desk. */
public final class RoundHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		DeedHandler.enter(window);
		if (event.getParameter("set") != null) Desk.of(window).kept().load(event.getParameter("set"));
		else add(window);
		return null;
	}

	private static void add(IWorkbenchWindow window) throws ExecutionException {
		try {
			if (window.getActivePage().showView(RoundsView.ID) instanceof RoundsView view) view.add();
		} catch (PartInitException e) {
			throw new ExecutionException("the rounds cannot be shown", e);
		}
	}
}
