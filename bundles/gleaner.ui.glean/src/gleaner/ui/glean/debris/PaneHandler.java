// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Goes to a pane: parameter {@code pane} is its number from 1. */
public final class PaneHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			DebrisView.show(HandlerUtil.getActiveWorkbenchWindowChecked(event)).activate(Integer.parseInt(event.getParameter("pane")) - 1);
		} catch (PartInitException | NumberFormatException e) {
			throw new ExecutionException("There is no such pane.", e);
		}
		return null;
	}
}
