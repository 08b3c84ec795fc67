// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a job is going to take, reckoned from a small part of it that was done on this machine. Other machines are quicker or slower.
 *
 * @param tasks how many it has
 * @param measured of how many of them a part was done
 * @param seconds of one core, for all tasks together
 * @param longest seconds of the longest task, as far as known
 * @param megabytes of memory that a program with one task takes, all of it counted
 * @param bytes of disk that all tasks together leave
 */
public record Estimate(int tasks, int measured, double seconds, double longest, int megabytes, long bytes) {
	private static final double SECONDS_OF_AN_HOUR = 3600;
	private static final int SECONDS_OF_A_MINUTE = 60;

	/** What clusters are paid in. */
	public double coreHours() {
		return seconds / SECONDS_OF_AN_HOUR;
	}

	/** How long it takes where so many work at once, in seconds; never shorter than the longest task. */
	public double wait(int workers) {
		return Math.max(longest, seconds / Math.max(1, Math.min(workers, tasks)));
	}

	/** In half a sentence: {@code about 12 minutes with 2 at work, 0.4 core-hours; 310 MB of memory each, 1.2 GB of disk}. */
	public String words(int workers) {
		String time = "about " + time(wait(workers)) + " with " + Math.max(1, Math.min(workers, tasks)) + " at work, "
				+ cost();
		return time + "; " + megabytes + " MB of memory each, " + size(bytes) + " of disk";
	}

	/** What it costs: {@code 0.4 core-hours}. */
	public String cost() {
		return String.format(Locale.ENGLISH, coreHours() < 10 ? "%.2f core-hours" : "%,.0f core-hours", coreHours());
	}

	/**
	 * What does not fit, in sentences without a full stop.
	 *
	 * @param needs what each task asks for
	 * @param onCluster whether time is limited there
	 * @param free bytes of the disk that are free; 0 if that is not known
	 */
	public List<String> warnings(Needs needs, boolean onCluster, long free) {
		List<String> warnings = new ArrayList<>();
		if (megabytes > needs.megabytes()) warnings.add("each task takes about " + megabytes + " MB, but --memory is " + needs.megabytes()
				+ "; give it more");
		if (onCluster && longest > needs.minutes() * (double) SECONDS_OF_A_MINUTE)
			warnings.add("a task takes about " + time(longest) + ", but --minutes-each is " + needs.minutes()
					+ ": trainings continue in a new place in the queue, but everything else would start over; give it more");
		if (!onCluster && free > 0 && bytes > free)
			warnings.add("it needs about " + size(bytes) + " of disk, and " + size(free) + " are free");
		return warnings;
	}

	/** A time, roughly, as people say it. */
	public static String time(double seconds) {
		if (seconds < 1) return "a second";
		if (seconds < 2 * SECONDS_OF_A_MINUTE) return Math.round(seconds) + " seconds";
		if (seconds < 2 * SECONDS_OF_AN_HOUR) return Math.round(seconds / SECONDS_OF_A_MINUTE) + " minutes";
		double hours = seconds / SECONDS_OF_AN_HOUR;
		return hours < 48 ? Math.round(hours) + " hours" : String.format(Locale.ENGLISH, "%,d days", Math.round(hours / 24));
	}

	private static String size(long bytes) {
		if (bytes < 1_000_000) return Math.max(1, bytes / 1000) + " KB";
		return bytes < 1_000_000_000 ? bytes / 1_000_000 + " MB" : String.format(Locale.ENGLISH, "%.1f GB", bytes / 1e9);
	}
}
