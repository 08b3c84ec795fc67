// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.performance.record.Performances;
import gleaner.studio.Studio;
import gleaner.ui.Deleting;
import gleaner.ui.StudioAccess;
import gleaner.ui.StudioChanges;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Shows a recorded {@code performance} again, the last one if none is named, from a second {@code at} on; or moves it to the trash, which
 * can be taken back.
 */
public final class ReplayHandler extends AbstractHandler {
	static final String DELETE = "gleaner.perform.delete";
	private static final String LAST = "last";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Optional<Studio> studio = StudioAccess.current();
		if (studio.isEmpty()) return null;
		String named = event.getParameter("performance");
		if (event.getCommand().getId().equals(DELETE)) {
			Desk.of(window).player().leave(named);
			Deleting.start(named, StudioChanges.Part.PERFORMANCES, () -> new Performances(studio.get()).remove(named));
			return null;
		}
		DeedHandler.enter(window);
		try {
			window.getActivePage().showView(ReplayView.ID);
		} catch (PartInitException e) {
			throw new ExecutionException("the replay cannot be shown", e);
		}
		String name = named == null ? LAST : named;
		double at = seconds(event.getParameter("at"));
		if (at > 0) Desk.of(window).player().show(studio.get(), name, at);
		else Desk.of(window).player().play(studio.get(), name);
		return null;
	}

	/** Where to begin; the beginning unless it is a number. */
	private static double seconds(String at) {
		try {
			return at == null ? 0 : Double.parseDouble(at);
		} catch (NumberFormatException e) {
			return 0;
		}
	}
}
