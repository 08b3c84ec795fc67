// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.command;

import gleaner.editor.page.PoemEditor;
import gleaner.editor.page.PoemPages;
import gleaner.ui.Commands;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Takes what is selected in the poem, or all of it, into the Mix, to be made anew. */
public final class VariationsOfThis extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Optional<PoemEditor> front = PoemPages.inFront(window.getActivePage());
		front.ifPresent(editor -> editor.whenRead(() -> {
			Point selected = editor.viewer().getSelectedRange();
			String poem = editor.poem().get();
			String text = selected.y > 0 ? poem.substring(selected.x, selected.x + selected.y) : poem;
			Commands.run(window, Commands.MAKE_ANEW, "text", text);
		}));
		return null;
	}
}
