// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.feature;

import gleaner.language.internal.candidate.Candidate;
import gleaner.language.internal.candidate.Pool;
import gleaner.language.internal.tables.WordVectors;

/** How much it keeps the company that the word keeps, both in their forms: the cosine of their vectors, of a phrase of its words' sum. */
record VectorNearness(WordVectors vectors) implements WordFeature {
	private static final double UNKNOWN = -0.1;

	@Override
	public double of(Candidate candidate, Pool pool) {
		int word = number(pool.text());
		int other = number(candidate.text());
		if (word >= 0 && other >= 0) return vectors.nearness(word, other);
		float[] own = direction(pool.text());
		float[] its = direction(candidate.text());
		if (own == null || its == null) return UNKNOWN;
		double nearness = 0;
		for (int i = 0; i < own.length; i++) nearness += own[i] * its[i];
		return nearness;
	}

	private int number(String text) {
		return vectors.number(text.replace(' ', '-'));
	}

	private float[] direction(String text) {
		int whole = number(text);
		if (whole >= 0) return vectors.direction(whole);
		String[] parts = text.split(" ");
		int[] numbers = new int[parts.length];
		for (int i = 0; i < parts.length; i++) {
			numbers[i] = vectors.number(parts[i]);
			if (numbers[i] < 0) return null;
		}
		return vectors.direction(numbers);
	}
}
