// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.feature;

import gleaner.language.internal.candidate.Candidate;
import gleaner.language.internal.candidate.Pool;
import gleaner.language.internal.candidate.Way;

/** How much of what the word is used for is the meaning that it was found under (counts of SemCor, shipped with WordNet). */
record SenseShare() implements WordFeature {
	private static final double NONE = 0.02;

	@Override
	public double of(Candidate candidate, Pool pool) {
		double best = 0;
		for (Way way : candidate.ways()) best = Math.max(best, pool.shares()[way.sense()]);
		return Math.log(best + NONE);
	}
}
