// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.origin;

import gleaner.ui.Status;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the view that says of the word at the caret what it is and where it is from; the focus stays where it is. */
public class ShowOrigin extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(ProvenanceView.ID, null,
					IWorkbenchPage.VIEW_VISIBLE);
		} catch (PartInitException e) {
			Status.trouble("the view of words cannot be shown", e);
		}
		return null;
	}
}
