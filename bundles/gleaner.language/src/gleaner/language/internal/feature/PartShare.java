// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.feature;

import gleaner.language.internal.candidate.Candidate;
import gleaner.language.internal.candidate.Pool;
import gleaner.language.internal.tables.PartUses;

/** How much of what it is used for is the word's part of speech: "go" is hardly ever a noun, however often it is met. */
record PartShare(PartUses uses) implements WordFeature {
	@Override
	public double of(Candidate candidate, Pool pool) {
		return Math.log(uses.share(candidate.base(), pool.form().partOfSpeech()));
	}
}
