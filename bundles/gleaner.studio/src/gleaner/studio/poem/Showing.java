// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import java.util.Locale;

/**
 * That a piece of debris was seen on a stage, and taken from there.
 *
 * @param performance the performance's name
 * @param seconds when it came, in seconds since the show began; 0 or more
 */
public record Showing(String performance, double seconds) {
	private static final int SECONDS = 60;
	private static final int MINUTES = 60;

	public Showing {
		if (performance.isBlank()) throw new IllegalArgumentException("a performance has no name");
		if (!(seconds >= 0) || Double.isInfinite(seconds))
			throw new IllegalArgumentException("the time in the performance is " + seconds + ", must be 0 seconds or more");
	}

	/** "from the performance 2016-12-09T20-00-00 at 8:40" */
	public String words() {
		return "from the performance " + performance + " at " + time((long) seconds);
	}

	/** "8:40", "1:08:40" */
	public static String time(long seconds) {
		long all = Math.max(0, seconds);
		long minutes = all / SECONDS % MINUTES;
		long hours = all / SECONDS / MINUTES;
		return hours > 0 ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, all % SECONDS)
				: String.format(Locale.ROOT, "%d:%02d", minutes, all % SECONDS);
	}
}
