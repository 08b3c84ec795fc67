package gleaner.rcp.bar;

import org.eclipse.e4.ui.model.application.ui.basic.MTrimBar;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.ui.IWorkbenchWindow;

/** The strips above and below the rooms: {@link TopBar} and {@link StatusBar}. */
public final class Strips {
	/** The platform's names for what it writes into the window's memory. */
	private static final String COOL_BAR = "coolBarVisible";
	private static final String PERSPECTIVE_BAR = "perspectiveBarVisible";

	private Strips() {
	}

	/**
	 * Sees to it that both are there at this start and at the next. When the platform is told that there is no status line of its own, it
	 * notes that there is no <em>perspective bar</em> (WorkbenchWindow.setStatusLineVisible writes the wrong key), reads this at the next
	 * start, and hides the strip that {@link TopBar} is in. To be called while the window is being made, once it is known what the window
	 * shows. UI thread.
	 */
	public static void keep(IWorkbenchWindow window) {
		MWindow model = window.getService(MWindow.class);
		model.getPersistedState().put(COOL_BAR, Boolean.toString(true));
		model.getPersistedState().put(PERSPECTIVE_BAR, Boolean.toString(true));
		if (model instanceof MTrimmedWindow trimmed) for (MTrimBar strip : trimmed.getTrimBars()) strip.setVisible(true);
	}
}
