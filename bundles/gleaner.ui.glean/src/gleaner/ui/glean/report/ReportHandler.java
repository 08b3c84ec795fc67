// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.report;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the report of a corpus, which parameter {@code corpus} names. */
public final class ReportHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			ReportView.open(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), event.getParameter("corpus"));
		} catch (PartInitException e) {
			throw new ExecutionException("The report cannot be opened.", e);
		}
		return null;
	}
}
