// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.mix;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** Which groups of settings a poet has open, of each engine; from one start to the next. */
final class OpenGroups {
	private static final String KEY = "gleaner.mix.group:";

	private final IEclipsePreferences memory = InstanceScope.INSTANCE.getNode("gleaner.ui");

	/** @param usual whether it is open if the poet never said anything */
	boolean isOpen(String engine, String group, boolean usual) {
		return memory.getBoolean(key(engine, group), usual);
	}

	void setOpen(String engine, String group, boolean open) {
		memory.putBoolean(key(engine, group), open);
	}

	/** Slashes would part the path of a preference. */
	private static String key(String engine, String group) {
		return KEY + engine + ":" + group.replace('/', ' ');
	}
}
