// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins;

import gleaner.files.Visible;

/** What strangers call themselves and their things: one line, not too long, without signs that command a terminal or turn the writing. */
public final class Strangers {
	private Strangers() {
	}

	/**
	 * Fit to be shown.
	 *
	 * @param longest in characters, more than one; what is longer ends with an ellipsis
	 */
	public static String line(String said, int longest) {
		// what turns the direction of writing could turn a name round
		String line = Visible.of(said.replaceAll("[\\s\\p{Cf}]+", " ").strip());
		return line.length() <= longest ? line : line.substring(0, longest - 1) + "\u2026";
	}
}
