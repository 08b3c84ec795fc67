// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.feature;

/** Weighs what speaks for a candidate. Thread-safe. */
public record Scales(Features features, Weights weights) {
	/** What speaks for the words of a candidate in a place. */
	public double inLine(Numbered words, Surroundings place, double dial) {
		return weights.inLine(features.inLine(words, place), dial);
	}
}
