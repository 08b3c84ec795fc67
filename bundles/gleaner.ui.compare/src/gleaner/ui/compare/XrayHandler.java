// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.studio.Studio;
import gleaner.ui.PoemInFront;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Lays the text that the poet is at before models: what is selected in it, or all; else the poem in front. */
public final class XrayHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Room room = Room.of(window);
		String text = atHand(window).orElse("").strip();
		Optional<Studio> studio = StudioAccess.current(); // a room that was just made does not know it yet
		if (studio.isEmpty()) Status.say("the studio is not open yet");
		else if (text.isEmpty()) Status.say("there is no text to x-ray; open a poem, or put the caret in a text");
		else new XrayWindow(room, studio.get(), text).open();
		return null;
	}

	private static Optional<String> atHand(IWorkbenchWindow window) {
		Control focus = window.getShell().getDisplay().getFocusControl();
		if (focus instanceof StyledText text && focus.getShell() == window.getShell() && text.getCharCount() > 0)
			return Optional.of(text.getSelectionCount() > 0 ? text.getSelectionText() : text.getText());
		return PoemInFront.of(window.getActivePage()).map(page -> page.harvest().text());
	}
}
