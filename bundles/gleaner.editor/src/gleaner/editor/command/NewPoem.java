// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.command;

import gleaner.editor.page.PoemPages;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Makes an empty poem and opens it. */
public class NewPoem extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		PoemPages.make(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), true, editor -> {});
		return null;
	}
}
