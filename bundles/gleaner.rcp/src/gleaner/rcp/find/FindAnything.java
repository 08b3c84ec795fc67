// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.find;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the window that finds anything by its name. */
public class FindAnything extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		new FindWindow(HandlerUtil.getActiveWorkbenchWindowChecked(event)).open();
		return null;
	}
}
