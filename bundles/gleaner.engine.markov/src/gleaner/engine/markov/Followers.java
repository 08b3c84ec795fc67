// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import java.util.Arrays;

/**
 * What may follow a context, and how heavily: each unit once, in the order of their numbers. Immutable.
 *
 * @param units the units
 * @param ranks for each unit, the rank of a position of the context where it stands
 * @param weights for each unit, the sum of what its occurrences count
 */
record Followers(int[] units, int[] ranks, double[] weights) {
	/** What stands at the positions of a range of ranks. */
	static Followers of(ContextIndex index, int low, int high) {
		return high - low > index.tokens().vocabulary().size() ? counted(index, low, high) : sorted(index, low, high);
	}

	private static Followers counted(ContextIndex index, int low, int high) {
		Tokens tokens = index.tokens();
		int[] ranks = new int[tokens.vocabulary().size()];
		double[] weights = new double[ranks.length];
		for (int r = low; r < high; r++) {
			int unit = index.unit(r);
			ranks[unit] = r;
			weights[unit] += tokens.scale(tokens.corpus(index.position(r)));
		}
		int[] units = new int[ranks.length];
		int count = 0;
		for (int unit = 0; unit < ranks.length; unit++) {
			if (weights[unit] == 0) continue;
			units[count] = unit;
			ranks[count] = ranks[unit];
			weights[count++] = weights[unit];
		}
		return new Followers(Arrays.copyOf(units, count), Arrays.copyOf(ranks, count), Arrays.copyOf(weights, count));
	}

	private static Followers sorted(ContextIndex index, int low, int high) {
		Tokens tokens = index.tokens();
		long[] keys = new long[high - low];
		for (int r = low; r < high; r++) {
			keys[r - low] = (long) index.unit(r) << 32 | r;
		}
		Arrays.sort(keys);
		int[] units = new int[keys.length];
		int[] ranks = new int[keys.length];
		double[] weights = new double[keys.length];
		int count = 0;
		for (long key : keys) {
			int unit = (int) (key >>> 32);
			if (count == 0 || units[count - 1] != unit) {
				units[count] = unit;
				ranks[count++] = (int) key;
			}
			weights[count - 1] += tokens.scale(tokens.corpus(index.position((int) key)));
		}
		return new Followers(Arrays.copyOf(units, count), Arrays.copyOf(ranks, count), Arrays.copyOf(weights, count));
	}

	int size() {
		return units.length;
	}

	/** The sums of the weights up to each unit, raised to a power so that the heaviest stays 1; those of forbidden units are 0. */
	double[] cumulated(double temperature, IntSet forbidden) {
		double heaviest = 0;
		for (int i = 0; i < weights.length; i++) if (!forbidden.has(units[i])) heaviest = Math.max(heaviest, weights[i]);
		double[] sums = new double[weights.length];
		double sum = 0;
		for (int i = 0; i < weights.length; i++) {
			if (!forbidden.has(units[i])) sum += tempered(weights[i] / heaviest, temperature);
			sums[i] = sum;
		}
		return sums;
	}

	/** A share of the heaviest, as the temperature makes it. StrictMath, so that it is the same on every machine. */
	private static double tempered(double share, double temperature) {
		if (temperature == 1) return share;
		return share == 1 ? 1 : StrictMath.pow(share, 1 / temperature);
	}
}
