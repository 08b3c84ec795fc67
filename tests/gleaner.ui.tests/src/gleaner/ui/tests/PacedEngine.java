// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import gleaner.engine.testkit.ScriptedEngine;
import java.time.Duration;
import java.util.Arrays;

/** Engines for benchmarks: one endless poem, so many characters a second. */
final class PacedEngine {
	private static final String LINES = "tiny from carrying the tide home in a jar with the lid left loose\nthe barometer\n";
	/** An engine cannot sleep for less than a good millisecond. */
	private static final int PAUSE = 4;

	private PacedEngine() {
	}

	/** @param perSecond about so many characters a second, and never more; 0 for as many as it can */
	static ScriptedEngine of(String id, String name, int perSecond) {
		if (perSecond == 0) return new ScriptedEngine(LINES).naming(id, name).enduring();
		int length = perSecond * PAUSE / 1_000;
		String text = LINES.repeat(length);
		String[] pieces = new String[LINES.length()];
		Arrays.setAll(pieces, i -> text.substring(i * length, (i + 1) * length));
		return new ScriptedEngine(pieces).naming(id, name).enduring().pausing(Duration.ofMillis(PAUSE));
	}
}
