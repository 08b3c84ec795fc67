package gleaner.engine.markov;

/**
 * Sees to it that no poem quotes too much: no run of more than so many words stands word for word, breaks included, in one poem of
 * the corpora, and a short poem is not quoted for more than 70 % of its words. That is markovify's rule (its
 * {@code max_overlap_total} and {@code max_overlap_ratio}), applied to poems where markovify applies it to sentences; only, a run
 * of one word more than the order is always allowed, since each step of the walk makes one.
 *
 * <p>A run can only grow by a word with each word, so it is measured only when it might have become too long. For one stream.
 */
final class QuotationGuard {
	/** The highest share of a poem's words that may be one quotation. */
	private static final double SHARE = 0.7;

	/** Ranges of fewer positions are looked through one by one. */
	private static final int FEW = 8;

	private final ContextIndex index;
	private final Tokens tokens;
	private final boolean wordUnits;
	private final int most;
	private final int least;
	private final int shortPoem;
	private int poemLimit;
	private int cautiousWords;
	private int turnAt;

	/** @param most the longest run allowed, in words; 0 for no limit */
	QuotationGuard(ContextIndex index, Units units, int most) {
		this.index = index;
		this.tokens = index.tokens();
		this.wordUnits = units.areWords();
		this.most = most;
		this.least = wordUnits ? index.order() + 1 : 2;
		int words = 1;
		while (share(words) < most) words++;
		this.shortPoem = words;
		beginPoem(Integer.MAX_VALUE);
	}

	boolean isOn() {
		return most > 0;
	}

	/** A poem of fewer words than this can be quoted too much although no run in it is too long by itself. */
	int shortPoem() {
		return shortPoem;
	}

	/** The longest run allowed in a poem of so many words. */
	private int share(int words) {
		return Math.max(least, (int) Math.rint(SHARE * words));
	}

	/** Whether a poem of so many words may end when the longest run in it is so long. */
	boolean mayEnd(int words, int longestRun) {
		return !isOn() || longestRun <= most && (words >= shortPoem || longestRun <= share(words));
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
	 * Whether the newest word makes a run longer than allowed.
	 *
	 * @param text has the longest run that is possible noted at its newest unit; gets the true one if it has to be measured
	 * @param place the context that the text ends with
	 * @param words how many words there are since the poem or the last end began; while they are few, the run is measured in any case
	 */
	boolean forbids(History text, Place place, int words) {
		int limit = limit(words);
		if (text.run() <= limit && words >= shortPoem) return false;
		text.setRun(run(text, place));
		return text.run() > limit;
	}

	/** How many of the newest words stand one after the other in one poem of the corpora. */
	int run(History text, Place place) {
		return words(text, runOfUnits(text, place));
	}

	/** How many of the newest units stand one after the other in one poem of the corpora. */
	private int runOfUnits(History text, Place place) {
		if (!place.isWhole()) return place.length();
		if (text.length() < index.order()) return text.length();
		int run = 0;
		int low = place.low();
		for (int c = 0; low < place.high(); c++) {
			int high = c + 1 == tokens.corpora() ? place.high() : index.firstOfCorpus(low, place.high(), c + 1);
			if (high > low) run = Math.max(run, runAmong(text, low, high));
			low = high;
		}
		return run;
	}

	/** The same among the positions of one corpus with the same context. */
	private int runAmong(History text, int low, int high) {
		int from = low;
		int to = high;
		int known = index.order();
		while (to - from > FEW && known < index.depth() && known < text.length()) {
			int unit = text.unit(known);
			int first = index.lowerBound(from, to, known, unit);
			int behind = index.lowerBound(first, to, known, unit + 1);
			if (first == behind) return known;
			from = first;
			to = behind;
			known++;
		}
		int run = known;
		for (int r = from; r < to && run < text.length(); r++) run = Math.max(run, match(text, index.position(r), known));
		return run;
	}

	private int match(History text, int position, int known) {
		int run = known;
		while (run < text.length() && tokens.unit(position - 1 - run) == text.unit(run)) run++;
		return run;
	}

	/** How many words the newest units are. The first and the last count if they are whole in the text, whatever the corpora have. */
	private int words(History text, int units) {
		int words = 0;
		boolean afterBlank = wordUnits || units == text.length() || isBlank(text.unit(units));
		for (int back = units - 1; back >= 0; back--) {
			boolean blank = isBlank(text.unit(back));
			if (!blank && afterBlank) words++;
			afterBlank = wordUnits || blank;
		}
		return words;
	}

	private boolean isBlank(int unit) {
		return unit != Vocabulary.UNKNOWN && tokens.vocabulary().isBlank(unit);
	}
}
