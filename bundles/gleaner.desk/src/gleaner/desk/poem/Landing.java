// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.poem;

import gleaner.studio.poem.Harvest;

/**
 * Where text that is dragged onto a poem comes down: whole lines between lines, a piece of a line where it is let go, but never inside a
 * word.
 *
 * @param offset where it is inserted
 * @param isBetween whether it comes between two lines, or above the first or below the last
 */
public record Landing(int offset, boolean isBetween) {
	private static final Harvest LINE_END = Harvest.hand("\n");

	/**
	 * @param pointed the offset at which the poet points
	 * @param isLower whether that is the lower half of the line
	 * @param isExact whether the poet asks for exactly there, be it inside a word
	 */
	public static Landing of(String poem, int pointed, boolean isLower, String dragged, boolean isExact) {
		if (isExact) return new Landing(pointed, false);
		if (isLines(dragged)) return new Landing(boundary(poem, pointed, isLower), true);
		WordAt word = WordAt.of(poem, pointed);
		if (pointed == word.start() || pointed == word.end()) return new Landing(pointed, false);
		return new Landing(pointed - word.start() < word.end() - pointed ? word.start() : word.end(), false);
	}

	/** Whether a text is lines, and not a piece of one. */
	public static boolean isLines(String dragged) {
		return dragged.indexOf('\n') >= 0;
	}

	private static int boundary(String poem, int pointed, boolean isLower) {
		if (!isLower) return poem.lastIndexOf('\n', pointed - 1) + 1;
		int end = poem.indexOf('\n', pointed);
		return end < 0 ? poem.length() : end + 1;
	}

	/** How the dragged text comes in here: between lines on lines of its own. */
	public Planting planting(String poem, Harvest dragged) {
		if (!isBetween) return new Planting(offset, dragged, offset + dragged.length());
		Harvest lines = Planting.withoutEmptyEnds(dragged);
		if (offset < poem.length()) return new Planting(offset, lines.plus(LINE_END), offset + lines.length());
		boolean isOnNewLine = poem.isEmpty() || poem.endsWith("\n");
		return new Planting(offset, isOnNewLine ? lines : LINE_END.plus(lines), offset + lines.length() + (isOnNewLine ? 0 : 1));
	}
}
