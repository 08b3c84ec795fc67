// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

/**
 * How fast text is let onto the page: so many characters a second, evenly, or as much as a frame can show. Keeps the fractions of a
 * character from frame to frame; never saves up time in which nothing was there to show, so a slow engine is not followed by a burst.
 * For one thread.
 */
public final class Pace {
	/** A frame that comes later than this (ms) counts as this late: after a stall the text goes on, it does not jump. */
	private static final long LONGEST_FRAME = 100;
	private static final double MILLIS = 1e-6;

	private final int perSecond;
	private double due;
	private long before;
	private boolean running;

	private Pace(int perSecond) {
		this.perSecond = perSecond;
	}

	/** So many characters a second, 1 or more. */
	public static Pace reading(int charactersPerSecond) {
		return new Pace(Math.max(1, charactersPerSecond));
	}

	/** As much as a frame can show. */
	public static Pace full() {
		return new Pace(0);
	}

	public boolean isFull() {
		return perSecond == 0;
	}

	/**
	 * How many characters may come in this frame.
	 *
	 * @param now the present time in nanoseconds, as from {@link System#nanoTime()}
	 * @param most how many a frame can show
	 */
	public int due(long now, int most) {
		if (isFull()) return most;
		double passed = running ? Math.min((now - before) * MILLIS, LONGEST_FRAME) : LONGEST_FRAME;
		before = now;
		running = true;
		due = Math.min(due + passed * perSecond / 1000, most);
		return (int) due;
	}

	/** Says how many of the characters that were due have come; if there were fewer, the rest is not owed. */
	public void shown(int characters, boolean thereWasMore) {
		due = thereWasMore ? Math.max(0, due - characters) : 0;
	}
}
