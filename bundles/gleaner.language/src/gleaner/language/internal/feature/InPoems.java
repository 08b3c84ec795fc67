// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.feature;

import gleaner.language.internal.candidate.Candidate;
import gleaner.language.internal.candidate.Pool;
import gleaner.language.internal.tables.Trigrams;

/** How often poets use it, or the rarest word of a phrase. */
record InPoems(Trigrams verse) implements WordFeature {
	@Override
	public double of(Candidate candidate, Pool pool) {
		double least = verse.likelihood(-1);
		boolean isFirst = true;
		for (String word : Numbered.words(candidate.text())) {
			double often = verse.likelihood(verse.number(word));
			least = isFirst ? often : Math.min(least, often);
			isFirst = false;
		}
		return least;
	}
}
