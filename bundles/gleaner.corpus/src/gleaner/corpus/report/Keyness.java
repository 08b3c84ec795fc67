// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds the words that set a corpus apart from others, by the log-likelihood ratio of Dunning (1993): how much better two rates explain
 * the counts than one rate for both.
 */
public final class Keyness {
	/** A word that is rarer is not characteristic, whatever the numbers say. */
	private static final int LEAST = 4;

	/**
	 * A word that a corpus has more often than others.
	 *
	 * @param word in lower case
	 * @param count how often the corpus has it
	 * @param others how often the others have it, all together
	 * @param likelihood the log-likelihood ratio; above 10.83 it is by chance in one of a thousand cases only
	 */
	public record Characteristic(String word, int count, int others, double likelihood) {
	}

	private Keyness() {
	}

	/** The most characteristic words, the most so first; none if there is nothing to compare with. */
	public static List<Characteristic> of(Vocabulary corpus, List<Vocabulary> others, int most) {
		long total = others.stream().mapToLong(Vocabulary::total).sum();
		if (total == 0) return List.of();
		List<Characteristic> found = new ArrayList<>();
		for (Map.Entry<String, Vocabulary.Use> word : corpus.words().entrySet()) {
			int here = word.getValue().count();
			if (here < LEAST) continue;
			int there = others.stream().mapToInt(other -> other.count(word.getKey())).sum();
			if (here / (double) corpus.total() <= there / (double) total) continue;
			found.add(new Characteristic(word.getKey(), here, there, logLikelihood(here, corpus.total(), there, total)));
		}
		found.sort(Comparator.comparingDouble(Characteristic::likelihood).reversed().thenComparing(Characteristic::word));
		return List.copyOf(found.subList(0, Math.min(most, found.size())));
	}

	/**
	 * The log-likelihood ratio of two counts of a word.
	 *
	 * @param a how often it is in the first text
	 * @param n how many words the first text has
	 * @param b how often it is in the second text
	 * @param m how many words the second text has
	 */
	public static double logLikelihood(long a, long n, long b, long m) {
		return 2 * (entropy(a, b, n - a, m - b) - entropy(a + b, n + m - a - b) - entropy(n, m) + entropy(n + m));
	}

	private static double entropy(long... counts) {
		double sum = 0;
		for (long count : counts) if (count > 0) sum += count * Math.log(count);
		return sum;
	}
}
