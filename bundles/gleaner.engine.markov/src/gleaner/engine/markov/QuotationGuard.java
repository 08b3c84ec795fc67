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
	private int stanzaLimit;
	private int limit;

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
		return !isOn() || words >= shortPoem || longestRun <= share(words);
	}

	/** A poem begins that will have so many words, or {@link Integer#MAX_VALUE} if that is not known. */
	void beginPoem(int words) {
		poemLimit = words < shortPoem ? Math.min(most, share(words)) : most;
		beginStanza();
	}

	/** Text that goes on from no other text begins. */
	void beginStanza() {
		stanzaLimit = poemLimit;
		limit = stanzaLimit;
	}

	/** Until the next stanza, allows only such runs as a poem of so many words may have. */
	void tightenTo(int words) {
		stanzaLimit = Math.min(stanzaLimit, share(words));
		limit = stanzaLimit;
	}

	/** Until {@link #relax}, allows only runs of a word less. */
	void tighten() {
		limit = Math.max(2, limit - 1);
	}

	/** Takes back each {@link #tighten}. */
	void relax() {
		limit = stanzaLimit;
	}

	/**
	 * Whether the newest unit, with which a word is complete, makes a run longer than allowed.
	 *
	 * @param place the context that the text ends with
	 * @param measure to find out the run in any case, and note it in the text
	 */
	boolean forbids(History text, Place place, boolean measure) {
		if (text.run() <= limit && !measure) return false;
		text.setRun(words(text, runOfUnits(text, place), false));
		return text.run() > limit;
	}

	/** The quoted words in the newest run, that last word included which nothing has completed yet. */
	int openRun(History text, Place place) {
		return words(text, runOfUnits(text, place), true);
	}

	/** How many of the newest units stand one after the other in one poem of the corpora. */
	private int runOfUnits(History text, Place place) {
		if (!place.isWhole()) return place.length();
		if (text.length() < index.order()) return text.length();
		int run = 0;
		int low = place.low();
		for (int c = 0; low < place.high(); c++) {
			int high = c + 1 == tokens.corpora() ? place.high() : index.firstOfCorpus(low, place.high(), c + 1);
			if (high > low) run = Math.max(run, run(text, low, high));
			low = high;
		}
		return run;
	}

	/** The same among the positions of one corpus with the same context. */
	private int run(History text, int low, int high) {
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

	/** How many whole words the newest units are. */
	private int words(History text, int units, boolean endsHere) {
		int words = 0;
		boolean begun = wordUnits || units == text.length();
		boolean inWord = false;
		for (int back = units - 1; back >= 0; back--) {
			boolean blank = tokens.vocabulary().isBlank(text.unit(back));
			if (wordUnits) {
				if (!blank) words++;
			} else if (blank) {
				if (inWord) words++;
				inWord = false;
				begun = true;
			} else {
				inWord = begun;
			}
		}
		return inWord && endsHere ? words + 1 : words;
	}
}
