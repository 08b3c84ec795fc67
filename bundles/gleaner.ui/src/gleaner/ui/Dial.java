// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import gleaner.language.sense.Wish;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** What counts for words that are offered: from keeping the meaning to fitting the line, see {@link Wish#dial}. It is kept. Any thread. */
public final class Dial {
	private static final String DIAL = "suggest.dial";
	private static final int MOST = 100;

	private Dial() {
	}

	/** From 0 to 1; 0 if the poet never said anything. */
	public static double get() {
		return Math.clamp(memory().getInt(DIAL, 0), 0, MOST) / (double) MOST;
	}

	/** The same from 0 to 100. */
	public static int percent() {
		return (int) Math.round(MOST * get());
	}

	/** @param percent from 0 to 100 */
	public static void set(int percent) {
		memory().putInt(DIAL, Math.clamp(percent, 0, MOST));
	}

	private static IEclipsePreferences memory() {
		return InstanceScope.INSTANCE.getNode("gleaner.ui");
	}
}
