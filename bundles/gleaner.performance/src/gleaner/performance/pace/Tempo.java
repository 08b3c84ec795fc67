// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.pace;

import gleaner.performance.programme.Pace;

/**
 * How long words take: a pace, with the speed as it is now. During the warm-up the speed grows from half to whole, evenly. For one thread.
 */
public final class Tempo {
	private static final double SECONDS_A_MINUTE = 60;

	private final Pace pace;
	private int wordsAMinute;
	private double played;

	/** At the start of a round. */
	public Tempo(Pace pace) {
		this.pace = pace;
		wordsAMinute = pace.wordsAMinute();
	}

	public int wordsAMinute() {
		return wordsAMinute;
	}

	/** @param words from {@value Pace#SLOWEST} to {@value Pace#FASTEST}; what is beyond becomes the nearest of these */
	public void setWordsAMinute(int words) {
		wordsAMinute = Math.clamp(words, Pace.SLOWEST, Pace.FASTEST);
	}

	/** How many words a beat counts. */
	public double words(Beat beat) {
		return beat.weight(pace.punctuation());
	}

	/** For how many seconds so many words last from now on. */
	public double seconds(double words) {
		double full = words * SECONDS_A_MINUTE / wordsAMinute;
		double warm = pace.warmUp() - played;
		if (warm <= 0) return full;
		// the speed is (1 + s / W) / 2 of the whole at second s of W; what is not said by the end of the warm-up comes at whole speed
		double share = played / pace.warmUp();
		double inWarmUp = warm * (1 + (share + 1) / 2) / 2;
		if (full >= inWarmUp) return warm + (full - inWarmUp);
		double a = 1 / (4 * pace.warmUp());
		double b = (1 + share) / 2;
		return (Math.sqrt(b * b + 4 * a * full) - b) / (2 * a);
	}

	/** So many seconds of the round have been played. */
	public void played(double seconds) {
		played += Math.max(0, seconds);
	}
}
