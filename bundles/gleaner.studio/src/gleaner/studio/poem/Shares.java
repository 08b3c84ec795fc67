// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

/**
 * How much of a text is whose, in characters that are not white space.
 *
 * @param machine made by machines and unchanged
 * @param changed the poet's, in place of a machine's words
 * @param hand the poet's
 * @param unknown nobody knows whose
 * @param found from corpora and unchanged
 */
public record Shares(int machine, int changed, int hand, int unknown, int found) {
	/** Of a text with nothing from corpora. */
	public Shares(int machine, int changed, int hand, int unknown) {
		this(machine, changed, hand, unknown, 0);
	}

	/** All characters that were counted. */
	public int total() {
		return machine + changed + hand + unknown + found;
	}

	/** This and the shares of another text. */
	public Shares plus(Shares other) {
		return new Shares(machine + other.machine, changed + other.changed, hand + other.hand, unknown + other.unknown,
				found + other.found);
	}

	/**
	 * The same in whole percents. They add up to 100, or to 0 where nothing was counted; what is left by rounding goes to the largest
	 * remainders.
	 */
	public Shares percent() {
		int total = total();
		if (total == 0) return this;
		int[] counts = { machine, changed, hand, unknown, found };
		int[] percents = new int[counts.length];
		int left = 100;
		for (int i = 0; i < counts.length; i++) {
			percents[i] = (int) (100L * counts[i] / total);
			left -= percents[i];
		}
		while (left-- > 0) percents[largestRemainder(counts, percents, total)]++;
		return new Shares(percents[0], percents[1], percents[2], percents[3], percents[4]);
	}

	private static int largestRemainder(int[] counts, int[] percents, int total) {
		int best = 0;
		for (int i = 1; i < counts.length; i++)
			if (100L * counts[i] - (long) percents[i] * total > 100L * counts[best] - (long) percents[best] * total) best = i;
		return best;
	}
}
