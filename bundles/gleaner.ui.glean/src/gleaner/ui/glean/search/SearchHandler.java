// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.search;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Goes to the search; parameter {@code question} is what to ask. */
public final class SearchHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		String question = event.getParameter("question");
		try {
			SearchView.show(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage()).ask(question == null ? "" : question);
		} catch (PartInitException e) {
			throw new ExecutionException("The search cannot be opened.", e);
		}
		return null;
	}
}
