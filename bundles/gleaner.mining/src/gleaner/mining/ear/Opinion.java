// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.ear;

/**
 * What the ear thinks of a raw poem.
 *
 * @param guess how likely the poet keeps it, from 0 to 1
 * @param low the lower end of what it may be, from 0 to 1
 * @param high the upper end
 */
public record Opinion(double guess, double low, double high) {
	/** Of an ear that has not heard enough. */
	public static final Opinion NONE = new Opinion(Double.NaN, 0, 1);

	/** Whether the ear has an opinion. */
	public boolean isThere() {
		return !Double.isNaN(guess);
	}
}
