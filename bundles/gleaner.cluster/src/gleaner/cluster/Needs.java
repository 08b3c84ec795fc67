// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster;

/**
 * What a task may use, and how tasks are handed out.
 *
 * @param megabytes of memory, 256 or more
 * @param minutes how long it may run at a time, 1 or more; what is not done by then goes on later
 * @param pack how many tasks one place in the queue of a cluster works on, one after the other; 1 or more
 */
public record Needs(int megabytes, int minutes, int pack) {
	/** Enough for nets of a few million weights and for making poems. */
	public static final Needs USUAL = new Needs(2000, 60, 1);
	private static final int LEAST_MEGABYTES = 256;
	/** What Java needs besides its heap. */
	private static final int BESIDES_HEAP = 180;

	public Needs {
		if (megabytes < LEAST_MEGABYTES)
			throw new IllegalArgumentException("--memory is " + megabytes + ", must be " + LEAST_MEGABYTES + " or more");
		if (minutes < 1) throw new IllegalArgumentException("--minutes is " + minutes + ", must be 1 or more");
		if (pack < 1) throw new IllegalArgumentException("--pack is " + pack + ", must be 1 or more");
	}

	/** How much of the memory Java's heap may take, in megabytes. */
	public int heap() {
		return Math.max(LEAST_MEGABYTES - BESIDES_HEAP, Math.min(megabytes - BESIDES_HEAP, megabytes * 4 / 5));
	}
}
