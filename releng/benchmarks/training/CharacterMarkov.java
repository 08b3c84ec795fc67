// SPDX-License-Identifier: EPL-2.0
package gleaner.training.run;

import java.util.Arrays;

/**
 * A Markov model of characters whose orders are interpolated after Witten and Bell (1991): the more different characters have followed a
 * context, the more the shorter context has to say; at the bottom all characters are alike. Tables are sorted arrays of contexts with
 * their next character, packed into longs.
 */
final class CharacterMarkov {
	/** So many characters a context may have at most, so that it fits into a long with what follows. */
	static final int HIGHEST = 8;
	private static final int BITS = 7;

	private final int classes;
	private final long[][] followed = new long[HIGHEST + 1][];
	private final int[][] counts = new int[HIGHEST + 1][];

	/**
	 * @param text classes of characters
	 * @param classes how many there are, at most 128
	 */
	CharacterMarkov(int[] text, int classes) {
		if (classes > 1 << BITS) throw new IllegalArgumentException(classes + " classes, must be at most " + (1 << BITS));
		this.classes = classes;
		for (int order = 0; order <= HIGHEST; order++) count(text, order);
	}

	private void count(int[] text, int order) {
		long[] all = new long[text.length - order];
		for (int i = order; i < text.length; i++) all[i - order] = context(text, i, order) << BITS | text[i];
		Arrays.sort(all);
		long[] keys = new long[all.length];
		int[] times = new int[all.length];
		int distinct = 0;
		for (int i = 0; i < all.length; i++) {
			if (i == 0 || all[i] != all[i - 1]) keys[distinct++] = all[i];
			times[distinct - 1]++;
		}
		followed[order] = Arrays.copyOf(keys, distinct);
		counts[order] = Arrays.copyOf(times, distinct);
	}

	/** The characters before a place. */
	private static long context(int[] text, int place, int order) {
		long context = 0;
		for (int i = place - order; i < place; i++) context = context << BITS | text[i];
		return context;
	}

	/** How surprised it is by a text that it has not learnt, in bits a character. Element k: with contexts of k characters. */
	double[] bits(int[] text) {
		double[] bits = new double[HIGHEST + 1];
		for (int place = 0; place < text.length; place++) {
			double probability = 1.0 / classes;
			for (int order = 0; order <= HIGHEST; order++) {
				if (order <= place) probability = mixed(text, place, order, probability);
				bits[order] -= Math.log(probability) / Math.log(2);
			}
		}
		for (int order = 0; order <= HIGHEST; order++) bits[order] /= text.length;
		return bits;
	}

	private double mixed(int[] text, int place, int order, double shorter) {
		long first = context(text, place, order) << BITS;
		long[] keys = followed[order];
		int from = Arrays.binarySearch(keys, first);
		if (from < 0) from = -from - 1;
		long all = 0;
		long these = 0;
		int kinds = 0;
		for (int i = from; i < keys.length && keys[i] >>> BITS == first >>> BITS; i++) {
			all += counts[order][i];
			kinds++;
			if ((keys[i] & (1 << BITS) - 1) == text[place]) these = counts[order][i];
		}
		return kinds == 0 ? shorter : (these + kinds * shorter) / (all + kinds);
	}
}
