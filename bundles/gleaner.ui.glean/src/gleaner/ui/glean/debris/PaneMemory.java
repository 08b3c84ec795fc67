// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import java.util.Optional;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** Which debris each pane shows, and where, from one start to the next. UI thread. */
final class PaneMemory {
	private static final String PANE = "debris.pane";
	private static final String BESIDE = "debris.beside";
	private static final String SHOWN = "gleaner.ui.glean";

	/**
	 * A place in debris.
	 *
	 * @param debris its id
	 * @param top the offset of the first character that is in sight
	 */
	record Place(String debris, long top) {
	}

	private PaneMemory() {
	}

	/** @param pane from 0 on */
	static Optional<Place> of(int pane) {
		String kept = memory().get(PANE + pane, "");
		int space = kept.indexOf(' ');
		try {
			return space < 0 ? Optional.empty()
					: Optional.of(new Place(kept.substring(space + 1), Long.parseLong(kept.substring(0, space))));
		} catch (NumberFormatException e) {
			return Optional.empty(); // somebody else wrote it
		}
	}

	/** @param place empty for a pane that shows nothing */
	static void keep(int pane, Optional<Place> place) {
		place.ifPresentOrElse(shown -> memory().put(PANE + pane, shown.top() + " " + shown.debris()), () -> memory().remove(PANE + pane));
	}

	/** Whether templates are to be seen beside poems that were made anew: yes, if the poet never said anything. */
	static boolean isBeside() {
		return memory().getBoolean(BESIDE, true);
	}

	static void keepBeside(boolean wanted) {
		memory().putBoolean(BESIDE, wanted);
	}

	private static IEclipsePreferences memory() {
		return InstanceScope.INSTANCE.getNode(SHOWN);
	}
}
