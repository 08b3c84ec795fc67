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
	private final int depth;
	private final int[] sorted;
	private final int[] groups;
	private final int[] ends;
	private final int[] firsts;

	/**
	 * @param order how many units a context has
	 * @param atLeast how many units deep positions of the same context are sorted among themselves; for the quotation guard
	 */
	ContextIndex(Tokens tokens, int order, int atLeast, Progress progress) throws InterruptedException {
		this.tokens = tokens;
		this.order = order;
		int[] unitStarts = unitStarts(tokens);
		firsts = unitStarts;
		Sorting sorting = new Sorting(tokens, unitStarts);
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
		while (sortedTo < atLeast) {
			progress.report("sorting", Double.NaN);
			sorting.deepen(sortedTo, sortedTo);
			if (sortedTo * 2 < atLeast) sorting.regroup(sortedTo, sortedTo);
			sortedTo *= 2;
		}
		depth = sortedTo;
		sorted = sorting.sorted();
		if (tokens.corpora() > 1) partByCorpus();
	}

	private static int[] unitStarts(Tokens tokens) {
		int[] starts = new int[tokens.vocabulary().size() + 1];
		for (int p = 1; p < tokens.size(); p++) starts[tokens.unit(p - 1) + 1]++;
		for (int u = 1; u < starts.length; u++) starts[u] += starts[u - 1];
		return starts;
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

	/** How many units back positions of the same context and corpus are sorted. */
	int depth() {
		return depth;
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

	/** Sorts positions by ever more of what stands before them. */
	private static final class Sorting {
		private final Tokens tokens;
		private int[] sorted;
		private int[] groups;
		private int[] ends;

		/** Sorts by one unit. */
		Sorting(Tokens tokens, int[] unitStarts) throws InterruptedException {
			this.tokens = tokens;
			int count = tokens.size() - 1;
			sorted = new int[count];
			groups = new int[count + 1];
			ends = new int[count];
			int[] next = unitStarts.clone();
			for (int p = 1; p <= count; p++) {
				breathe(p);
				int before = tokens.unit(p - 1);
				groups[p] = unitStarts[before];
				sorted[next[before]++] = p;
			}
			markEnds();
		}

		/**
		 * From positions sorted by {@code done} units makes positions sorted by {@code done + further}. The order by the further units
		 * is that of the positions {@code further} before, which are sorted already; so each group is filled in that order.
		 * Contexts that reach the beginning of their poem are whole and stay as they are.
		 */
		void deepen(int done, int further) throws InterruptedException {
			int count = sorted.length;
			int[] finer = new int[count];
			int[] next = new int[count];
			for (int low = 0; low < count; low = ends[low]) next[low] = low;
			for (int r = 0; r < count; r++) {
				breathe(r);
				int whole = sorted[r];
				if (tokens.age(whole) < done) finer[r] = whole;
				int p = whole + further;
				if (p <= count && tokens.age(p) >= done) finer[next[groups[p]]++] = p;
			}
			sorted = finer;
		}

		/** After {@link #deepen}: finds the groups of positions with the same {@code done + further} units before them. */
		void regroup(int done, int further) throws InterruptedException {
			int[] finer = new int[groups.length];
			int low = 0;
			for (int r = 0; r < sorted.length; r++) {
				breathe(r);
				int p = sorted[r];
				int before = sorted[Math.max(0, r - 1)];
				boolean same = groups[p] == groups[before] && (tokens.age(p) < done || groups[p - further] == groups[before - further]);
				if (!same) low = r;
				finer[p] = low;
			}
			groups = finer;
			markEnds();
		}

		private void markEnds() {
			ends = new int[sorted.length];
			int high = sorted.length;
			for (int r = sorted.length - 1; r >= 0; r--) {
				if (groups[sorted[r]] != r) continue;
				ends[r] = high;
				high = r;
			}
		}

		private static void breathe(int step) throws InterruptedException {
			if ((step & 0xFFFF) == 0 && Thread.interrupted()) throw new InterruptedException();
		}

		int[] sorted() {
			return sorted;
		}

		int[] groups() {
			return groups;
		}

		int[] ends() {
			return ends;
		}
	}
}
