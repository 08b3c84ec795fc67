// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Gives a model to the active pane. */
public final class OpenModelHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		OpenModel.inPane(HandlerUtil.getActiveWorkbenchWindowChecked(event), event.getParameter("engine"), event.getParameter("model"));
		return null;
	}
}
