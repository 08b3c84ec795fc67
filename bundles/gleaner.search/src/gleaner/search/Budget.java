// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

import java.time.Duration;

/**
 * How long somebody waits for an answer. What is fetched in that time is found; the rest is fetched the next time. A little is always
 * fetched, however slow the machine is, so that each time comes further. For one thread.
 */
final class Budget {
	private final boolean limited;
	private final long end;
	private final int least;
	private int fetched;

	private Budget(boolean limited, long nanos, int least) {
		this.limited = limited;
		this.end = System.nanoTime() + nanos;
		this.least = least;
	}

	/** As long as it takes. */
	static Budget none() {
		return new Budget(false, 0, 0);
	}

	/**
	 * @param time from now
	 * @param least so many texts are fetched whatever the time
	 */
	static Budget of(Duration time, int least) {
		return new Budget(true, time.toNanos(), least);
	}

	void fetched() {
		fetched++;
	}

	/** Whether the time is over. */
	boolean isSpent() {
		return limited && fetched >= least && System.nanoTime() - end > 0;
	}
}
