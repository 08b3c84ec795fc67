// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.feature;

import gleaner.language.internal.candidate.Candidate;
import gleaner.language.internal.candidate.Pool;

/** One thing that speaks for a word in the place of another wherever that stands. Thread-safe. */
interface WordFeature {
	double of(Candidate candidate, Pool pool);
}
