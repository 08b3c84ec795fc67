// SPDX-License-Identifier: EPL-2.0
package gleaner.fence.host;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets one thread at a time through, for moments so short that whoever waits had better stay awake: each word of a stream takes its turn,
 * and a monitor that two threads want costs as much as an engine does for a word.
 */
final class Turn {
	/** Who has it may have lost its core meanwhile. */
	private static final int SPINS = 100;

	private final AtomicBoolean taken = new AtomicBoolean();

	void take() {
		for (int spins = 0; !taken.compareAndSet(false, true); spins++) {
			if (spins < SPINS) Thread.onSpinWait();
			else Thread.yield();
		}
	}

	/** Only for the thread that has taken it. */
	void end() {
		taken.setRelease(false);
	}
}
