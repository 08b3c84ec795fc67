// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.menu;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** The titles of the poems opened last, the latest first; kept from one start to the next. */
final class RecentPoems {
	private static final int MOST = 12;
	private static final String KEY = "recentPoems";

	private RecentPoems() {
	}

	static List<String> titles() {
		return preferences().get(KEY, "").lines().filter(title -> !title.isBlank()).toList();
	}

	/** A poem has been opened. */
	static void opened(String title) {
		List<String> titles = new ArrayList<>(titles());
		titles.remove(title);
		titles.addFirst(title);
		preferences().put(KEY, String.join("\n", titles.subList(0, Math.min(MOST, titles.size()))));
	}

	private static IEclipsePreferences preferences() {
		return InstanceScope.INSTANCE.getNode("gleaner.rcp");
	}
}
