// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.offer;

import java.util.List;
import java.util.function.Function;

import gleaner.language.internal.candidate.Candidate;
import gleaner.language.internal.candidate.Pool;
import gleaner.language.internal.feature.Numbered;
import gleaner.language.internal.feature.Scales;

/** The candidates for a word with what speaks for them in any line. Immutable. */
final class ScoredPool {
	private final Pool pool;
	/** At both ends of the dial. */
	private final float[] meaning;
	private final float[] line;
	private final Numbered[] words;

	/** @param numbers finds the words of a text in the tables */
	ScoredPool(Pool pool, Scales scales, Function<String, Numbered> numbers) {
		this.pool = pool;
		List<Candidate> candidates = pool.candidates();
		meaning = new float[candidates.size()];
		line = new float[candidates.size()];
		words = new Numbered[candidates.size()];
		for (int i = 0; i < words.length; i++) {
			double[] values = scales.features().ofWord(candidates.get(i), pool);
			meaning[i] = (float) scales.weights().ofWord(values, 0);
			line[i] = (float) scales.weights().ofWord(values, 1);
			words[i] = numbers.apply(candidates.get(i).text());
		}
	}

	Pool pool() {
		return pool;
	}

	int size() {
		return words.length;
	}

	Candidate candidate(int i) {
		return pool.candidates().get(i);
	}

	/** The words of a candidate. */
	Numbered words(int i) {
		return words[i];
	}

	/** What speaks for a candidate in any line. */
	double score(int i, double dial) {
		return (1 - dial) * meaning[i] + dial * line[i];
	}
}
