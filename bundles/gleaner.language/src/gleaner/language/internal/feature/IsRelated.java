// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.feature;

import gleaner.language.internal.candidate.Candidate;
import gleaner.language.internal.candidate.Pool;
import gleaner.language.sense.Relation;

/** Whether WordNet calls it this relation of any meaning. */
record IsRelated(Relation relation) implements WordFeature {
	@Override
	public double of(Candidate candidate, Pool pool) {
		return candidate.is(relation) ? 1 : 0;
	}
}
