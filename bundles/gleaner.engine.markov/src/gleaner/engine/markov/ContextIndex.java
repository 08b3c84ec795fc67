// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import gleaner.engine.Progress;

/**
 * All positions of the corpora, sorted by what stands before them: by the unit just before, then by the one before that, and so
 * on, back to the beginning of the poem. Positions with the same context lie side by side, and what may follow a context is what
 * stands at those positions: drawing one of them evenly is drawing a follower by its frequency. A shorter context is a wider
 * range of the same order, so backing off needs nothing more.
 *
 * <p>It is a suffix array of the reversed corpora, only as deep as asked. What a step needs lies together by rank, since a walk waits for
 * nothing but memory. It holds four ints for a position and one for a unit of the vocabulary. Immutable.
 */
final class ContextIndex {
	private final Tokens tokens;
	private final int order;
	private final int[] sorted;
	/** For each rank, the unit at its position. */
	private final int[] units;
	/** For each rank, the context that this unit leads to: its first rank and, in the lower half, the rank behind its last. */
	private final long[] nexts;
	private final int[] firsts;

	/**
	 * @param order how many units a context has
	 */
	ContextIndex(Tokens tokens, int order, Progress progress) throws InterruptedException {
		this.tokens = tokens;
		this.order = order;
		progress.report("sorting", Double.NaN);
		firsts = Sorting.unitStarts(tokens.units(), tokens.vocabulary().size());
		sorted = Sorting.sorted(tokens.units(), firsts, order);
		int[] ends = new int[sorted.length];
		int[] contexts = contexts(ends);
		if (tokens.corpora() > 1) partByCorpus(ends);
		units = new int[sorted.length];
		nexts = new long[sorted.length];
		for (int r = 0; r < nexts.length; r++) {
			breathe(r);
			int position = sorted[r];
			units[r] = tokens.unit(position);
			if (units[r] == Vocabulary.END) continue;
			int low = contexts[position + 1];
			nexts[r] = (long) low << 32 | ends[low];
		}
	}

	/** For each position the first rank of its context; notes for each such rank the one behind the last of the context. */
	private int[] contexts(int[] ends) throws InterruptedException {
		int[] contexts = new int[sorted.length + 1];
		int low = 0;
		for (int r = 0; r < sorted.length; r++) {
			breathe(r);
			if (r > 0 && !isSameContext(sorted[r - 1], sorted[r])) {
				ends[low] = r;
				low = r;
			}
			contexts[sorted[r]] = low;
		}
		ends[low] = sorted.length;
		return contexts;
	}

	private boolean isSameContext(int one, int other) {
		for (int back = 1; back <= order; back++) {
			int unit = tokens.unit(one - back);
			if (unit != tokens.unit(other - back)) return false;
			if (unit == Vocabulary.END) return true;
		}
		return true;
	}

	private static void breathe(int step) throws InterruptedException {
		if ((step & 0xFFFF) == 0 && Thread.interrupted()) throw new InterruptedException();
	}

	/** Within each context, brings the positions of each corpus together, otherwise leaving them as they are. */
	private void partByCorpus(int[] ends) throws InterruptedException {
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

	/** The unit at the position of this rank. */
	int unit(int rank) {
		return units[rank];
	}

	/**
	 * The first rank of the context, as long as the order, that the unit at the position of this rank leads to. Not for a unit that is an
	 * end.
	 */
	int nextLow(int rank) {
		return (int) (nexts[rank] >>> 32);
	}

	/** The rank behind the last of that context. */
	int nextHigh(int rank) {
		return (int) nexts[rank];
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
