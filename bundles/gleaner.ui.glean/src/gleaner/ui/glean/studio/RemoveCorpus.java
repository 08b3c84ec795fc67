// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.studio;

import gleaner.ui.Deleting;
import gleaner.ui.StudioAccess;
import gleaner.ui.StudioChanges;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Moves a corpus to the trash. Nothing is asked, since nothing is lost. */
public class RemoveCorpus extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		String corpus = event.getParameter("corpus");
		if (corpus == null)
			return null;
		StudioAccess.current()
				.ifPresent(studio -> Deleting.start(corpus, StudioChanges.Part.CORPORA, () -> studio.corpora().remove(corpus)));
		return null;
	}
}
