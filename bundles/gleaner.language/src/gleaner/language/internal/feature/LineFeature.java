// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.feature;

/** One thing that speaks for a word in a place of a line. Thread-safe. */
interface LineFeature {
	/** @param words that the candidate consists of */
	double of(Numbered words, Surroundings place);
}
