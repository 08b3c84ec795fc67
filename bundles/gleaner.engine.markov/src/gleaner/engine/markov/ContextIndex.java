package gleaner.engine.markov;

import gleaner.engine.Progress;

/**
 * All positions of the corpora, sorted by what stands before them: by the unit just before, then by the one before that, and so
 * on, back to the beginning of the poem. Positions with the same context lie side by side, and what may follow a context is what
 * stands at those positions: drawing one of them evenly is drawing a follower by its frequency. A shorter context is a wider
 * range of the same order, so backing off needs nothing more.
 *
 * <p>It is a suffix array of the reversed corpora, sorted by doubling the depth (Manber and Myers, 1990) with counting sorts, and
 * only as deep as asked. It holds three ints for a position and one for a unit of the vocabulary. Immutable.
 */
final class ContextIndex {
	private final Tokens tokens;
	private final int order;
	private final int[] sorted;
	private final int[] groups;
	private final int[] ends;
	private final int[] firsts;

	/**
	 * @param order how many units a context has
	 */
	ContextIndex(Tokens tokens, int order, Progress progress) throws InterruptedException {
		this.tokens = tokens;
		this.order = order;
		firsts = Sorting.unitStarts(tokens.units(), tokens.vocabulary().size());
		Sorting sorting = new Sorting(tokens.units(), tokens.ages(), firsts);
		int sortedTo = 1;
		while (sortedTo < order) {
			progress.report("sorting", Double.NaN);
			int further = Math.min(sortedTo, order - sortedTo);
			sorting.deepen(sortedTo, further);
			sorting.regroup(sortedTo, further);
			sortedTo += further;
		}
		groups = sorting.groups();
		ends = sorting.ends();
		sorted = sorting.sorted();
		if (tokens.corpora() > 1) partByCorpus();
	}

	/** Within each context, brings the positions of each corpus together, otherwise leaving them as they are. */
	private void partByCorpus() throws InterruptedException {
		int[] parted = new int[sorted.length];
		for (int low = 0; low < sorted.length; low = ends[low]) {
			if (Thread.interrupted()) throw new InterruptedException();
			int high = ends[low];
			int to = low;
			int start = 0;
			for (int c = 0; to < high; c++) {
				int end = tokens.corpusEnd(c);
				for (int r = low; r < high; r++) if (sorted[r] >= start && sorted[r] < end) parted[to++] = sorted[r];
				start = end;
			}
			System.arraycopy(parted, low, sorted, low, high - low);
		}
	}

	Tokens tokens() {
		return tokens;
	}

	int order() {
		return order;
	}

	/** The position at a rank. */
	int position(int rank) {
		return sorted[rank];
	}

	/** The first rank of the context, as long as the order, that stands before a position. */
	int low(int position) {
		return groups[position];
	}

	/** The rank behind the last of a context, given its first. */
	int high(int low) {
		return ends[low];
	}

	/** The first rank of the positions that follow this unit. */
	int firstAfter(int unit) {
		return firsts[unit];
	}

	/** The first rank of the positions that follow the next unit. */
	int endAfter(int unit) {
		return firsts[unit + 1];
	}

	/**
	 * In a range of positions with the same {@code back} units before them, all of the same poem and sorted deeper than that: the
	 * first rank where the unit before those is {@code unit} or a higher number.
	 */
	int lowerBound(int low, int high, int back, int unit) {
		int from = low;
		int to = high;
		while (from < to) {
			int middle = from + to >>> 1;
			if (tokens.unit(sorted[middle] - 1 - back) < unit) from = middle + 1;
			else to = middle;
		}
		return from;
	}

	/** In the range of a context of the index's order: the first rank whose position is of this corpus or a later one. */
	int firstOfCorpus(int low, int high, int corpus) {
		if (corpus == 0) return low;
		int start = tokens.corpusEnd(corpus - 1);
		int from = low;
		int to = high;
		while (from < to) {
			int middle = from + to >>> 1;
			if (sorted[middle] < start) from = middle + 1;
			else to = middle;
		}
		return from;
	}
}
