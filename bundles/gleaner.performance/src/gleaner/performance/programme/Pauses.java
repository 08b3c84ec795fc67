// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.programme;

/**
 * When a round rests. The pause comes before the poem that is due, so that the last of the one before stays on the screen for whoever
 * reads.
 *
 * @param every before each how manieth poem, as 5 for one before the 6th, the 11th and so on, when five have been shown; 0 for never
 * @param seconds how long, from 0 to {@value #LONGEST}
 * @param countDown whether the stage counts it down
 * @param waitForKey whether it goes on only when somebody says so
 */
public record Pauses(int every, double seconds, boolean countDown, boolean waitForKey) {
	/** The longest pause, in seconds. */
	public static final double LONGEST = 3600;
	/** No pauses. */
	public static final Pauses NONE = new Pauses(0, 20, true, false);

	public Pauses {
		if (every < 0) throw new IllegalArgumentException("pause every is " + every + ", must be 1 or more, or 0 for no pauses");
		if (!(seconds >= 0 && seconds <= LONGEST))
			throw new IllegalArgumentException("the pause is " + seconds + ", must be from 0 to " + (int) LONGEST + " seconds");
	}

	public Pauses withEvery(int poems) {
		return new Pauses(poems, seconds, countDown, waitForKey);
	}

	public Pauses withSeconds(double length) {
		return new Pauses(every, length, countDown, waitForKey);
	}

	public Pauses withCountDown(boolean counts) {
		return new Pauses(every, seconds, counts, waitForKey);
	}

	public Pauses withWaitForKey(boolean waits) {
		return new Pauses(every, seconds, countDown, waits);
	}

	/** Whether there is a pause before the next poem, when so many of the round have been shown. */
	public boolean isDue(long shown) {
		return every > 0 && shown > 0 && shown % every == 0;
	}

	/** How many poems are to come before the next pause, when so many have been begun; -1 if none is. */
	public long toGo(long begun) {
		return every == 0 ? -1 : (every - begun % every) % every;
	}
}
