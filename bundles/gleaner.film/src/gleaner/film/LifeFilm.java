// SPDX-License-Identifier: EPL-2.0
package gleaner.film;

import gleaner.lifeline.LifeTable;
import java.util.List;

/** How long a film of life-lines is unless somebody says otherwise. */
public final class LifeFilm {
	/** Seconds that an age stands, as in the window. */
	private static final double AN_AGE = 2;
	/** Of long lives each age stands shorter, so that the film is no longer than this, in seconds. */
	private static final double LONGEST = 180;
	/** But long enough to be seen. */
	private static final double LEAST = 0.1;

	private LifeFilm() {
	}

	/** The length in seconds. */
	public static double seconds(List<LifeTable> lines) {
		int ages = lines.stream().mapToInt(table -> table.line().ages()).max().orElse(1);
		return Math.clamp(LONGEST, LEAST * ages, Math.max(LEAST * ages, AN_AGE * ages));
	}
}
