package gleaner.editor;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the poem of a title. */
public class OpenPoem extends AbstractHandler {
	/** The title, as a parameter of the commands that deal with one poem. */
	static final String TITLE = "title";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		String title = event.getParameter(TITLE);
		if (title != null) PoemPages.open(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), title, true);
		return null;
	}
}
