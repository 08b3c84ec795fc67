// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.mix;

import gleaner.desk.mix.Mix;
import gleaner.desk.mix.Variations;
import gleaner.ui.Mixing;
import gleaner.ui.Status;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Tells the active pane to make a text (parameter {@code text}) anew. Starts nothing: how, the poet may want to say first. */
public final class TextIntoMix extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		String text = event.getParameter("text");
		if (text == null || text.isBlank()) {
			Status.say("there is no word to remake yet; write one first");
			return null;
		}
		Mixing mixing = Mixing.of(window);
		Optional<Mix> told = Variations.of(mixing.model().mix(), mixing.palette().engines(), text);
		if (told.isEmpty()) {
			Status.say("no installed engine can remake a text");
			return null;
		}
		mixing.model().change(mix -> told.get());
		try {
			window.getActivePage().showView("gleaner.ui.debris", null, IWorkbenchPage.VIEW_VISIBLE);
			window.getActivePage().showView(MixView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
		} catch (PartInitException e) {
			Status.trouble("the Mix cannot be shown", e);
		}
		Status.say("choose a style in the Mix if you like, then press F5 to start the variations");
		return null;
	}
}
