// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

/**
 * Sorts the positions of a sequence by what stands before them: first by the unit just before, then by the one before that, and so on. It
 * takes one counting sort for each of those units, the farthest first. What stands before the beginning of the sequence is its end.
 */
final class Sorting {
	private Sorting() {
	}

	/** For each unit, how many positions of the sequence stand behind a unit of a lower number; one more for all. */
	static int[] unitStarts(int[] units, int vocabulary) {
		int[] starts = new int[vocabulary + 1];
		for (int p = 1; p < units.length; p++) starts[units[p - 1] + 1]++;
		for (int u = 1; u < starts.length; u++) starts[u] += starts[u - 1];
		return starts;
	}

	/**
	 * All positions but the first. Those with the same units before them stay in their order.
	 *
	 * @param units the sequence
	 * @param unitStarts of the same sequence
	 * @param depth how many units count, from 1
	 */
	static int[] sorted(int[] units, int[] unitStarts, int depth) throws InterruptedException {
		int count = units.length - 1;
		int[] sorted = null;
		for (int back = depth - 1; back >= 0; back--) {
			int[] next = unitStarts.clone();
			int[] nearer = new int[count];
			for (int r = 0; r < count; r++) {
				if ((r & 0xFFFF) == 0 && Thread.interrupted()) throw new InterruptedException();
				int p = sorted == null ? r + 1 : sorted[r];
				int before = p - 1 - back;
				while (before < 0) before += count;
				nearer[next[units[before]]++] = p;
			}
			sorted = nearer;
		}
		return sorted;
	}
}
