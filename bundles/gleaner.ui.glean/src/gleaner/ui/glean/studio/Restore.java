// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.studio;

import gleaner.files.Trashed;
import gleaner.studio.Studio;
import gleaner.studio.poem.Poems;
import gleaner.ui.Background;
import gleaner.ui.Commands;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import gleaner.ui.StudioChanges;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Puts back what the trash has under an {@code id}; without one what was deleted last, and if that is a poem it is opened. */
public class Restore extends AbstractHandler {
	/** What was put back, and how it is called now. Empty if there was nothing. */
	private record PutBack(Optional<Trashed> what, String name) {
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		String id = event.getParameter("id");
		StudioAccess.current().ifPresent(studio -> Background.once("Restoring", turn -> putBack(studio, id)).then(put -> {
			if (put.what().isEmpty()) {
				Status.say("the trash is empty");
				return;
			}
			Trashed what = put.what().get();
			for (StudioChanges.Part part : StudioChanges.Part.values()) StudioChanges.tell(part);
			Status.say(put.name().equals(what.name()) ? "“" + what.name() + "” is back"
					: "“" + what.name() + "” is back as “" + put.name() + "”, because another has its name");
			if (id == null && what.kind().equals(Poems.KIND) && what.files().getFirst().endsWith(".poem"))
				Commands.run(window, Commands.OPEN_POEM, "title", put.name());
		}));
		return null;
	}

	private static PutBack putBack(Studio studio, String id) throws IOException {
		List<Trashed> all = studio.trash().list();
		if (id == null && all.isEmpty())
			return new PutBack(Optional.empty(), "");
		Trashed what = id == null ? all.getFirst() : studio.trash().get(id);
		return new PutBack(Optional.of(what), studio.restore(what));
	}
}
