// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import gleaner.runs.ModelName;
import gleaner.runs.Run;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.Deleting;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import gleaner.ui.StudioChanges;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Moves a {@code thread} or a {@code model} to the trash; without a name the thread that is chosen. Nothing is asked, since nothing is
 * lost.
 */
public final class DeleteHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		String model = event.getParameter("model");
		Optional<Studio> studio = StudioAccess.current();
		if (studio.isEmpty()) return null;
		if (model != null) {
			Deleting.start(model, StudioChanges.Part.RUNS,
					() -> studio.get().runs().remove(studio.get().runs().model(ModelName.of(model))));
			return null;
		}
		String named = event.getParameter("thread");
		Optional<String> thread = named != null ? Optional.of(named)
				: ThreadWatch.of(HandlerUtil.getActiveWorkbenchWindowChecked(event)).chosen().map(Run::id);
		if (thread.isEmpty()) Status.say("there is no thread to delete");
		thread.ifPresent(id -> deleteThread(studio.get(), id));
		return null;
	}

	private static void deleteThread(Studio studio, String id) {
		Background.once("Deleting " + id, turn -> studio.runs().get(id)).then(run -> {
			String name = run.name().isEmpty() ? run.shortId() : run.name();
			Deleting.start(name, StudioChanges.Part.RUNS, () -> studio.runs().remove(run));
		});
	}
}
