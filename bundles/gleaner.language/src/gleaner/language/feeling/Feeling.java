// SPDX-License-Identifier: EPL-2.0
package gleaner.language.feeling;

/**
 * How a text feels.
 *
 * @param valence from -1 (dark) to 1 (bright)
 * @param strength from 0 (no word of feeling) to 1 (nothing else)
 */
public record Feeling(double valence, double strength) {
	private static final double DOUBT = 0.2;

	/** "dark", "bright" or "neither". */
	public String name() {
		return valence > DOUBT ? "bright" : valence < -DOUBT ? "dark" : "neither";
	}
}
