// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.feature;

import java.util.function.Function;

import gleaner.language.internal.tables.Trigrams;

/**
 * How likely the line around the place is with the candidate in it, by what follows what in some kind of text.
 *
 * @param trigrams of that kind of text
 * @param numbers as which they know words
 */
record LineLikelihood(Trigrams trigrams, Function<Numbered, int[]> numbers) implements LineFeature {
	@Override
	public double of(Numbered words, Surroundings place) {
		int[] before = numbers.apply(place.before());
		int first = before[0];
		int second = before[1];
		double sum = 0;
		for (int word : numbers.apply(words)) {
			sum += trigrams.likelihood(first, second, word);
			first = second;
			second = word;
		}
		for (int word : numbers.apply(place.after())) {
			sum += trigrams.likelihood(first, second, word);
			first = second;
			second = word;
		}
		return sum;
	}
}
