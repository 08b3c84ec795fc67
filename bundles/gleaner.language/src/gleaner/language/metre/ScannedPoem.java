// SPDX-License-Identifier: EPL-2.0
package gleaner.language.metre;

import java.util.List;

/**
 * A poem with its rhythm.
 *
 * @param lines one per line of the text, empty lines included, so that indexes are line numbers
 * @param metre what most lines follow, or {@link Metre#FREE}, or {@link Metre#FOREIGN} if no line is English
 * @param confidence from 0 to 1
 */
public record ScannedPoem(List<ScannedLine> lines, Metre metre, double confidence) {
	public ScannedPoem {
		lines = List.copyOf(lines);
	}
}
