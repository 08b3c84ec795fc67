package gleaner.engine.markov;

/**
 * Sorts the positions of a sequence by ever more of what stands before them, with counting sorts that double the depth (Manber and Myers,
 * 1990). For one thread.
 */
final class Sorting {
	private final int[] units;
	private final byte[] ages;
	private int[] sorted;
	private int[] groups;
	private int[] ends;

	/**
	 * Sorts by one unit.
	 *
	 * @param units the sequence; {@link Vocabulary#END} stands at its beginning and behind each poem
	 * @param ages how many units of its own poem stand before each position; may stop counting once that is deeper than is sorted
	 * @param unitStarts for each unit how many positions stand behind a unit of a lower number, and one more
	 */
	Sorting(int[] units, byte[] ages, int[] unitStarts) throws InterruptedException {
		this.units = units;
		this.ages = ages;
		int count = units.length - 1;
		sorted = new int[count];
		groups = new int[count + 1];
		ends = new int[count];
		int[] next = unitStarts.clone();
		for (int p = 1; p <= count; p++) {
			breathe(p);
			int before = units[p - 1];
			groups[p] = unitStarts[before];
			sorted[next[before]++] = p;
		}
		markEnds();
	}

	/** For each unit, how many positions of the sequence stand behind a unit of a lower number; one more for all. */
	static int[] unitStarts(int[] units, int vocabulary) {
		int[] starts = new int[vocabulary + 1];
		for (int p = 1; p < units.length; p++) starts[units[p - 1] + 1]++;
		for (int u = 1; u < starts.length; u++) starts[u] += starts[u - 1];
		return starts;
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
			if (ages[whole] < done) finer[r] = whole;
			int p = whole + further;
			if (p <= count && ages[p] >= done) finer[next[groups[p]]++] = p;
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
			boolean same = groups[p] == groups[before] && (ages[p] < done || groups[p - further] == groups[before - further]);
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
