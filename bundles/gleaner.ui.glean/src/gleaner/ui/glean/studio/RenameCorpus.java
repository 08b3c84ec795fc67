// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.studio;

import gleaner.ui.Background;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import gleaner.ui.StudioChanges;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;

/** Gives a corpus another name. */
public class RenameCorpus extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		String corpus = event.getParameter("corpus");
		if (corpus == null)
			return null;
		InputDialog dialog = new InputDialog(HandlerUtil.getActiveShell(event), "Rename Corpus", "New name", corpus,
				wish -> wish.isBlank() || wish.strip().equals(corpus) ? "" : null);
		if (dialog.open() != Window.OK)
			return null;
		String name = dialog.getValue().strip();
		StudioAccess.current().ifPresent(studio -> Background.once("Renaming " + corpus, () -> {
			studio.corpora().rename(corpus, name);
			StudioChanges.tell(StudioChanges.Part.CORPORA);
			Status.say("“" + corpus + "” is now called “" + name + "”");
		}).trouble("“" + corpus + "” keeps its name").start());
		return null;
	}
}
