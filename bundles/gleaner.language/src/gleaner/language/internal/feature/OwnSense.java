// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.feature;

import gleaner.language.internal.candidate.Candidate;
import gleaner.language.internal.candidate.Pool;
import gleaner.language.internal.candidate.Way;

/** Whether the meaning that a synonym shares with the word is what it most often means itself. */
record OwnSense() implements WordFeature {
	private static final int NONE = 5;

	@Override
	public double of(Candidate candidate, Pool pool) {
		int best = NONE;
		for (Way way : candidate.ways()) if (way.place() >= 0) best = Math.min(best, way.place());
		return -Math.log1p(best);
	}
}
