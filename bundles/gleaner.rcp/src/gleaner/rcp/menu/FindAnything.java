package gleaner.rcp.menu;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.IHandlerService;

/** The platform's search over commands, views, poems and preferences, under a name of our own. */
public class FindAnything extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			return HandlerUtil.getActiveWorkbenchWindowChecked(event).getService(IHandlerService.class)
					.executeCommand("org.eclipse.ui.window.quickAccess", null);
		} catch (CommandException e) {
			throw new ExecutionException("The search cannot be opened", e);
		}
	}
}
