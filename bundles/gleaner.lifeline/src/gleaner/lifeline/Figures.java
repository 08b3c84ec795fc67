// SPDX-License-Identifier: EPL-2.0
package gleaner.lifeline;

/**
 * What is measured of a poem. Each is a share from 0 to 1; NaN where it cannot be told.
 *
 * @param misspelling of its words, those that are inventions: neither words nor names nor the poet's own
 * @param repetition of its stretches of {@link Repetition#STRETCH} characters, those that stood in it before
 * @param quotation of its words, those that stand in a corpus in runs of five and more
 */
public record Figures(double misspelling, double repetition, double quotation) {
	/** Of a poem that has not been measured. */
	public static final Figures UNKNOWN = new Figures(Double.NaN, Double.NaN, Double.NaN);
}
