// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.bar;

import java.util.Map;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimBar;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MToolControl;
import org.eclipse.ui.IWorkbenchWindow;

/**
 * The strips above and below the rooms, {@link TopBar} and {@link StatusBar}: sees to it that they are there, whatever a kept layout says
 * of them. The platform runs {@link #mend} over its model of the window before that is made.
 */
public final class Strips {
	/** The platform's names for what it writes into the window's memory. */
	private static final String COOL_BAR = "coolBarVisible";
	private static final String PERSPECTIVE_BAR = "perspectiveBarVisible";
	/** What stands in the strips of {@code window.e4xmi}, and the class that draws it. */
	private static final Map<String, Class<?>> DRAWN_BY = Map.of("PerspectiveSwitcher", TopBar.class, "gleaner.statusbar",
			StatusBar.class);

	/** A layout that was kept may have hidden them, or name classes of an earlier Gleaner. */
	@Execute
	void mend(MApplication application) {
		for (MWindow window : application.getChildren()) {
			keep(window);
			if (window instanceof MTrimmedWindow trimmed) for (MTrimBar strip : trimmed.getTrimBars()) mend(strip);
		}
	}

	private static void mend(MTrimBar strip) {
		strip.setVisible(true);
		for (MUIElement part : strip.getChildren()) {
			Class<?> drawer = DRAWN_BY.get(part.getElementId());
			if (drawer == null || !(part instanceof MToolControl control)) continue;
			control.setContributionURI("bundleclass://gleaner.rcp/" + drawer.getName());
			control.setVisible(true);
			control.setToBeRendered(true);
		}
	}

	/**
	 * Sees to it that the next start has them. When the platform is told that there is no status line of its own, it notes that there is no
	 * <em>perspective bar</em> (WorkbenchWindow.setStatusLineVisible writes the wrong key), reads this at the next start, and hides the
	 * strip that {@link TopBar} is in. To be called once it is known what the window shows. UI thread.
	 */
	public static void keep(IWorkbenchWindow window) {
		keep(window.getService(MWindow.class));
	}

	private static void keep(MWindow window) {
		window.getPersistedState().put(COOL_BAR, Boolean.toString(true));
		window.getPersistedState().put(PERSPECTIVE_BAR, Boolean.toString(true));
	}
}
