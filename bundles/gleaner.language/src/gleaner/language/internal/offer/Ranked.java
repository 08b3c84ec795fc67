// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.offer;

import gleaner.language.internal.candidate.Candidate;
import gleaner.language.internal.candidate.Pool;
import gleaner.language.internal.feature.Numbered;
import gleaner.language.internal.feature.Surroundings;

/**
 * A candidate and how well it would do.
 *
 * @param candidate the word
 * @param pool all candidates for the word taken the same way
 * @param words of which it consists
 * @param place as it is when the word is taken this way
 * @param score the higher the better; comparable within one place only
 * @param isLikely whether the line is as likely with it as it is now
 */
record Ranked(Candidate candidate, Pool pool, Numbered words, Surroundings place, double score, boolean isLikely) {
}
