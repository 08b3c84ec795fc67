// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.mix;

import gleaner.ui.Mixing;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Puts a corpus or a reservoir (parameter {@code corpus}, as a mix calls it) on the list of the active pane, or gives it a weight if it has
 * none there.
 */
public final class AddToMix extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		String corpus = event.getParameter("corpus");
		if (corpus != null) CorpusRows.add(Mixing.of(HandlerUtil.getActiveWorkbenchWindowChecked(event)).model(), corpus);
		return null;
	}
}
