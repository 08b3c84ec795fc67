// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.figure;

import java.util.OptionalDouble;

/**
 * What was counted in a text.
 *
 * @param words how many words it has
 * @param inventions of a hundred words so many are inventions; NaN of a text without words
 * @param quotation the share of its words that stand in a corpus, five and more in a row, from 0 to 1; NaN of a text without words
 * @param repetition the share of its runs of three words that stood in it before, from 0 to 1; NaN of fewer than four words
 * @param surprise among how many candidates its own model chose at each place, as if they were equally likely; empty if not known
 */
public record Figures(int words, double inventions, double quotation, double repetition, OptionalDouble surprise) {
	/** Of no text. */
	public static final Figures NONE = new Figures(0, Double.NaN, Double.NaN, Double.NaN, OptionalDouble.empty());

	public Figures withSurprise(double candidates) {
		return new Figures(words, inventions, quotation, repetition,
				Double.isFinite(candidates) ? OptionalDouble.of(candidates) : OptionalDouble.empty());
	}
}
