// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.feature;

import gleaner.language.internal.candidate.Candidate;
import gleaner.language.internal.candidate.Pool;

/** How many words it has more than one: the place of one word wants one. */
record IsPhrase() implements WordFeature {
	@Override
	public double of(Candidate candidate, Pool pool) {
		return candidate.words() - 1;
	}
}
