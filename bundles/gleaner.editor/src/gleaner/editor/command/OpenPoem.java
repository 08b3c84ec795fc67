// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.command;

import gleaner.desk.poem.SeenLine;
import gleaner.editor.page.PoemEditor;
import gleaner.editor.page.PoemPages;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Opens the poem of a title; if {@code line} says what a line of it says, and {@code offset} how many characters stand before it, with that
 * line selected.
 */
public class OpenPoem extends AbstractHandler {
	/** The title, as a parameter of the commands that deal with one poem. */
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		String title = event.getParameter(PoemPages.TITLE);
		if (title == null) return null;
		Optional<PoemEditor> page = PoemPages.open(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), title, true);
		String line = event.getParameter("line");
		if (line != null && page.isPresent()) page.get().show(new SeenLine(line, offset(event)));
		return null;
	}

	private static int offset(ExecutionEvent event) throws ExecutionException {
		String value = event.getParameter("offset");
		try {
			return value == null ? 0 : Integer.parseInt(value);
		} catch (NumberFormatException e) {
			throw new ExecutionException("\"" + value + "\" is not a number of characters.", e);
		}
	}
}
