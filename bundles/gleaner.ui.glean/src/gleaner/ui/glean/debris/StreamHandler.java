// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Start, Step, Re-roll, Stop and what else is done with streams: for the panes of the window, wherever the focus is. */
public final class StreamHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		DebrisView view;
		try {
			view = DebrisView.show(HandlerUtil.getActiveWorkbenchWindowChecked(event));
		} catch (PartInitException e) {
			throw new ExecutionException("The Debris view cannot be opened.", e);
		}
		switch (event.getCommand().getId()) {
		case "gleaner.debris.start" -> view.start();
		case "gleaner.debris.step" -> view.step();
		case "gleaner.debris.reroll" -> view.reroll();
		case "gleaner.debris.stop" -> view.stop();
		case "gleaner.debris.many" -> view.makeMany();
		case "gleaner.debris.word" -> view.tellWord();
		case "gleaner.word.next" -> view.walk(true);
		case "gleaner.word.previous" -> view.walk(false);
		default -> throw new ExecutionException("Not a command of the Debris view: " + event.getCommand().getId());
		}
		return null;
	}
}
