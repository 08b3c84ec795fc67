package gleaner.ui.glean.studio;

import gleaner.ui.Background;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import gleaner.ui.StudioChanges;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Moves a corpus to the studio's trash folder, when the poet has said yes. */
public class RemoveCorpus extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		String corpus = event.getParameter("corpus");
		if (corpus == null)
			return null;
		boolean yes = MessageDialog.open(MessageDialog.QUESTION, HandlerUtil.getActiveShell(event), "Remove Corpus",
				"Remove “" + corpus
						+ "” from the studio?\n\nIt is moved to the studio's folder “trash”, from where it can be put back by hand.",
				0, "Remove", "Cancel") == 0;
		if (yes)
			StudioAccess.current().ifPresent(studio -> Background.once("Removing " + corpus, () -> {
				studio.corpora().remove(corpus);
				Status.say("removed " + corpus + "; it lies in the studio's folder “trash”");
				StudioChanges.tell(StudioChanges.Part.CORPORA);
			}).trouble("not removed").start());
		return null;
	}
}
