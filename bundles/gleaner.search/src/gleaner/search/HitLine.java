// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

import java.util.List;

/**
 * A line that answers a question.
 *
 * @param number its number in the poem, from 0
 * @param start where it starts in the text, in UTF-16 units
 * @param text the line
 * @param marks what of it was asked for, in order, without overlaps; empty if the line as a whole was
 */
public record HitLine(int number, int start, String text, List<Mark> marks) {
	/**
	 * A stretch of the line.
	 *
	 * @param start in UTF-16 units from the start of the line
	 * @param end behind its last unit
	 */
	public record Mark(int start, int end) {
	}

	public HitLine {
		marks = List.copyOf(marks);
	}

	/** Where it ends in the text. */
	public int end() {
		return start + text.length();
	}
}
