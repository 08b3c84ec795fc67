// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.perform;

import java.util.Locale;

/** A recorded voice in a poet's words. */
public final class VoiceWords {
	private static final double MEGA = 1e6;
	/** What a second takes at the usual rate: 48,000 samples of two bytes. */
	private static final int BYTES_A_SECOND = 96_000;
	private static final int HOUR = 3600;
	private static final int MINUTE = 60;
	private static final int MANY_HOURS = 1000;

	private VoiceWords() {
	}

	/**
	 * "21 MB, room for 31 hours"
	 *
	 * @param seconds of voice that there are
	 * @param free bytes on the disk; 0 if that is not known
	 */
	public static String room(double seconds, long free) {
		String size = String.format(Locale.ENGLISH, "%,d MB", Math.round(seconds * BYTES_A_SECOND / MEGA));
		if (free <= 0) return size;
		long left = free / BYTES_A_SECOND;
		if (left >= MANY_HOURS * (long) HOUR) return size + ", room for weeks";
		if (left >= 2 * HOUR) return size + ", room for " + left / HOUR + " hours";
		return size + ", room for " + left / MINUTE + (left / MINUTE == 1 ? " minute" : " minutes");
	}

	/** Where a meter stands for a level in decibels, from 0 to 1. */
	public static double meter(double decibels, double quietest) {
		return Math.clamp(1 - decibels / quietest, 0, 1);
	}
}
