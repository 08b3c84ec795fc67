// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

/**
 * Sees to it that no poem quotes too much: no run of more than so many words stands in one poem of the corpora, and of a short poem no run
 * is more than 70 % of its words. Words are counted as a reader does, and as Gleaner finds quotations: {@link CountedWords}. The rule is
 * markovify's (its {@code max_overlap_total} and {@code max_overlap_ratio}), applied to poems where markovify applies it to sentences;
 * only, of a short poem a run of one word more than the order is always allowed, since each step of the walk makes one.
 *
 * <p>A run can only grow by a word with each word, so it is measured only when it might have become too long. For one stream.
 */
final class QuotationGuard {
	/** The highest share of a poem's words that may be one quotation. */
	private static final double SHARE = 0.7;

	private final RunIndex index;
	private final int most;
	private final int least;
	private final int shortPoem;
	private int poemLimit;
	private int cautiousWords;
	private int turnAt;

	/**
	 * @param index of the corpora; {@code null} if there is no limit
	 * @param least the run that is always allowed in a short poem
	 * @param most the longest run allowed, in words; 0 for no limit
	 */
	QuotationGuard(RunIndex index, int least, int most) {
		this.index = index;
		this.most = most;
		this.least = least;
		int words = 1;
		while (share(words) < most) words++;
		this.shortPoem = words;
		beginPoem(Integer.MAX_VALUE);
	}

	boolean isOn() {
		return most > 0;
	}

	/** How many units the longest word of the corpora takes, see {@link CountedWords#longest}. */
	int longestWord() {
		return isOn() ? index.longestWord() : 0;
	}

	/** A poem of fewer words than this can be quoted too much although no run in it is too long by itself. */
	int shortPoem() {
		return shortPoem;
	}

	/** The longest run allowed in a poem of so many words. */
	private int share(int words) {
		return Math.max(least, (int) Math.rint(SHARE * words));
	}

	/** Whether a poem, or a stanza that nothing leads into, may be what the trail has from this word on. */
	boolean mayEnd(WordTrail trail, int from) {
		if (!isOn()) return true;
		int words = trail.size() - from;
		return words >= shortPoem || !trail.exceeds(from, share(words), index);
	}

	/** A poem begins that will have so many words, or {@link Integer#MAX_VALUE} if that is not known. */
	void beginPoem(int words) {
		poemLimit = words < shortPoem ? Math.min(most, share(words)) : most;
		beginStanza();
	}

	/** Text that goes on from no other text begins. */
	void beginStanza() {
		cautiousWords = 0;
		relax();
	}

	/** Up to so many words, allows only such runs as a poem of that length may have. */
	void beCautious(int words) {
		cautiousWords = words;
	}

	/** Until {@link #relax}, allows no longer run than this. */
	void turnAway(int run) {
		turnAt = run;
	}

	/** Takes back {@link #turnAway}. */
	void relax() {
		turnAt = most;
	}

	private int limit(int words) {
		int limit = Math.min(poemLimit, turnAt);
		return words <= cautiousWords ? Math.min(limit, share(cautiousWords)) : limit;
	}

	/**
	 * Whether one of the newest words makes a run longer than allowed.
	 *
	 * @param from the number of the first of them
	 * @param words how many words there are since the poem or the last end began
	 */
	boolean forbids(WordTrail trail, int from, int words) {
		return isOn() && from < trail.size() && trail.exceeds(from, limit(words), index);
	}
}
