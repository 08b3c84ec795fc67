// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.feature;

import gleaner.language.internal.candidate.Candidate;
import gleaner.language.internal.candidate.Pool;
import gleaner.language.internal.tables.MobyThesaurus;

/** How much its entry in a thesaurus has in common with that of the word: what both have, by the geometric mean of their sizes. */
record EntryOverlap(MobyThesaurus moby) implements WordFeature {
	@Override
	public double of(Candidate candidate, Pool pool) {
		int[] own = moby.numbers(moby.number(pool.base()));
		int[] its = moby.numbers(moby.number(candidate.base()));
		int common = 0;
		for (int a = 0, b = 0; a < own.length && b < its.length;) {
			if (own[a] == its[b]) {
				common++;
				a++;
				b++;
			} else if (own[a] < its[b]) {
				a++;
			} else {
				b++;
			}
		}
		return common / Math.sqrt((own.length + 1.0) * (its.length + 1.0));
	}
}
