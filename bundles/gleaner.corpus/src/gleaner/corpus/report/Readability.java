// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.report;

/**
 * How easily a text is read, by the lengths of its words and sentences.
 *
 * @param ease Flesch's reading ease (Flesch 1948): about 100 is very easy, about 0 very hard
 * @param grade the years of school of Kincaid et al. (1975)
 */
public record Readability(double ease, double grade) {
	/** @return nothing to read gives an ease and a grade of 0 */
	public static Readability of(long sentences, long words, long syllables) {
		if (sentences == 0 || words == 0) return new Readability(0, 0);
		double length = words / (double) sentences;
		double weight = syllables / (double) words;
		return new Readability(rounded(206.835 - 1.015 * length - 84.6 * weight), rounded(0.39 * length + 11.8 * weight - 15.59));
	}

	private static double rounded(double value) {
		return Math.round(value * 10) / 10.0;
	}
}
