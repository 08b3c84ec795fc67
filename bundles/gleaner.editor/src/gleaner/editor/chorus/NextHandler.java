// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.chorus;

import gleaner.editor.page.PoemEditor;
import gleaner.editor.page.PoemPages;
import gleaner.editor.suggest.SuggestHandler;
import gleaner.ui.Status;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Ctrl+Space: opens what engines would say next at the caret. */
public class NextHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Optional<PoemEditor> editor = PoemPages.inFront(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage());
		if (editor.isEmpty()) Status.say("open a poem and put the caret where an engine should continue");
		else editor.get().whenRead(() -> SuggestHandler.openNext(editor.get()));
		return null;
	}
}
