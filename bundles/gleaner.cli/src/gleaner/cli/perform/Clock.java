// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.perform;

import java.util.Locale;

/** Times within a performance, as a clock shows them. */
final class Clock {
	private static final int SECONDS_AN_HOUR = 3600;
	private static final int SECONDS_A_MINUTE = 60;

	private Clock() {
	}

	/** As {@code 08:40}, or {@code 1:08:40}. */
	static String of(double seconds) {
		long all = (long) Math.max(0, seconds);
		String short_ = String.format(Locale.ROOT, "%02d:%02d", all % SECONDS_AN_HOUR / SECONDS_A_MINUTE, all % SECONDS_A_MINUTE);
		return all >= SECONDS_AN_HOUR ? all / SECONDS_AN_HOUR + ":" + short_ : short_;
	}
}
