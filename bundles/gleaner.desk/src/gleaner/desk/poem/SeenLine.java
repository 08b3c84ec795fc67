// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.poem;

import java.util.OptionalInt;

/**
 * A line of a poem as somebody has seen it: the poem may have been edited since.
 *
 * @param text the line, or a stretch of one
 * @param offset where it began
 */
public record SeenLine(String text, int offset) {
	/** Where it begins in the poem as it is now: where it was, or else the nearest line that says the same. */
	public OptionalInt in(String poem) {
		if (poem.startsWith(text, offset)) return OptionalInt.of(offset);
		if (text.isEmpty()) return OptionalInt.empty();
		int nearest = -1;
		for (int at = poem.indexOf(text); at >= 0; at = poem.indexOf(text, at + 1))
			if (isLine(poem, at) && (nearest < 0 || Math.abs(at - offset) < Math.abs(nearest - offset))) nearest = at;
		return nearest < 0 ? OptionalInt.empty() : OptionalInt.of(nearest);
	}

	private boolean isLine(String poem, int start) {
		int end = start + text.length();
		return (start == 0 || poem.charAt(start - 1) == '\n') && (end == poem.length() || poem.charAt(end) == '\n');
	}
}
