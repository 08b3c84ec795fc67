// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.sift;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** How long ago a raw poem was made, in days. */
public enum Age {
	TODAY("today"), YESTERDAY("yesterday"),
	/** Within a week, but neither today nor yesterday. */
	WEEK("this week"),
	/** Before that, or nobody knows. */
	EARLIER("earlier");

	private static final int DAYS = 7;

	private final String words;

	Age(String words) {
		this.words = words;
	}

	/** As a sentence has it. */
	public String words() {
		return words;
	}

	/**
	 * The age of what was made then; what was made tomorrow, by another clock, is of today.
	 *
	 * @param today where the poet is
	 */
	public static Age of(Instant made, LocalDate today) {
		if (made.equals(Instant.EPOCH)) return EARLIER;
		long days = ChronoUnit.DAYS.between(made.atZone(ZoneId.systemDefault()).toLocalDate(), today);
		return days <= 0 ? TODAY : days == 1 ? YESTERDAY : days < DAYS ? WEEK : EARLIER;
	}
}
