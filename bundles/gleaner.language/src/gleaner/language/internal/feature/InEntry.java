// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.feature;

import gleaner.language.internal.candidate.Candidate;
import gleaner.language.internal.candidate.Pool;

/** Whether a thesaurus has it in the entry of the word. */
record InEntry() implements WordFeature {
	@Override
	public double of(Candidate candidate, Pool pool) {
		return candidate.isInEntry() ? 1 : 0;
	}
}
