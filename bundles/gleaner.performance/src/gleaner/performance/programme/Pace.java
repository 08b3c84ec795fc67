// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.programme;

/**
 * How fast a poem comes.
 *
 * @param wordsAMinute from {@value #SLOWEST} to {@value #FASTEST}; for a typewriter five characters are a word
 * @param punctuation whether commas, ends of sentences, lines and stanzas hold it up
 * @param warmUp for how many seconds it grows from half of its speed to all of it, at the start of a round; 0 for not at all
 * @param between for how many seconds the last of a poem stays before the next begins
 */
public record Pace(int wordsAMinute, boolean punctuation, double warmUp, double between) {
	public static final int SLOWEST = 10;
	public static final int FASTEST = 3000;
	/** How much one key changes: a twentieth. */
	public static final double STEP = 1.05;
	/** Of {@link #warmUp} and {@link #between}, in seconds. */
	public static final double LONGEST = 600;
	/** How many characters of a typewriter are a word. */
	public static final int CHARACTERS_A_WORD = 5;

	public Pace {
		if (wordsAMinute < SLOWEST || wordsAMinute > FASTEST)
			throw new IllegalArgumentException("the speed is " + wordsAMinute + ", must be from " + SLOWEST + " to " + FASTEST
					+ " words a minute");
		requireSeconds("the warm-up", warmUp);
		requireSeconds("the time between poems", between);
	}

	private static void requireSeconds(String what, double seconds) {
		if (!(seconds >= 0 && seconds <= LONGEST))
			throw new IllegalArgumentException(what + " is " + seconds + ", must be from 0 to " + (int) LONGEST + " seconds");
	}

	/** As a poet would begin: at the usual speed of a mode, with pauses by punctuation. */
	public static Pace usual(Mode mode) {
		return new Pace(mode.usualSpeed(), true, 0, 1.5);
	}

	public Pace withWordsAMinute(int words) {
		return new Pace(words, punctuation, warmUp, between);
	}

	public Pace withPunctuation(boolean holds) {
		return new Pace(wordsAMinute, holds, warmUp, between);
	}

	public Pace withWarmUp(double seconds) {
		return new Pace(wordsAMinute, punctuation, seconds, between);
	}

	public Pace withBetween(double seconds) {
		return new Pace(wordsAMinute, punctuation, warmUp, seconds);
	}

	/** A twentieth faster; at least one word a minute. */
	public static int faster(int wordsAMinute) {
		return Math.min(FASTEST, Math.max(wordsAMinute + 1, (int) Math.round(wordsAMinute * STEP)));
	}

	/** A twentieth slower; at least one word a minute. */
	public static int slower(int wordsAMinute) {
		return Math.max(SLOWEST, Math.min(wordsAMinute - 1, (int) Math.round(wordsAMinute / STEP)));
	}
}
