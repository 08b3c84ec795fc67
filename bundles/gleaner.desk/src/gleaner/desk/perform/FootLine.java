// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.perform;

import java.util.List;

/**
 * The dim line at the foot of the stage.
 *
 * @param recorded the time that is recorded, behind a light; empty if nothing is said of it
 * @param before what stands before the bar
 * @param done how much of the way to the next pause lies behind, from 0 to 1; NaN for no bar
 * @param after what stands behind the bar; what is first is left out first where there is little room
 */
public record FootLine(String recorded, List<String> before, double done, List<String> after) {
	/** Nothing to say. */
	public static final FootLine NONE = new FootLine("", List.of(), Double.NaN, List.of());

	public FootLine {
		before = List.copyOf(before);
		after = List.copyOf(after);
	}
}
