// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.reservoir;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the reservoir page for a corpus, which parameter {@code corpus} names. */
public final class ReservoirHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			ReservoirView.open(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), event.getParameter("corpus"));
		} catch (PartInitException e) {
			throw new ExecutionException("The reservoir page cannot be opened.", e);
		}
		return null;
	}
}
