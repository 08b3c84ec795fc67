// SPDX-License-Identifier: EPL-2.0
package gleaner.film.scene;

import java.awt.Color;
import java.util.List;

/**
 * The colours of a stage. All that is written can be read: at least 4.5 : 1 on the ground.
 *
 * @param line what is read now
 * @param earlier lines that were read before, the newest first; older ones are like the last
 * @param foot the dim line at the foot
 * @param rule the line that fills up as a round goes on, before it is filled
 * @param caret where text is being typed
 */
record StageColours(Color ground, Color line, List<Color> earlier, Color foot, Color rule, Color caret) {
	static final StageColours DARK = new StageColours(new Color(0x12110F), new Color(0xF4EFE2),
			List.of(new Color(0xA79F92), new Color(0x877F74)), new Color(0x877F74), new Color(0x2E2B27), new Color(0xD98A96));
	static final StageColours LIGHT = new StageColours(new Color(0xFBF9F4), new Color(0x26231F),
			List.of(new Color(0x6A645A), new Color(0x746D62)), new Color(0x6A645A), new Color(0xDDD6C9), new Color(0x7A2E3A));

	/** Of a line that came before, 0 being the last one. */
	Color earlier(int ago) {
		return earlier.get(Math.min(ago, earlier.size() - 1));
	}
}
