// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.poem;

import gleaner.studio.poem.Harvest;

/**
 * How a harvest comes into a poem: on lines of its own.
 *
 * @param offset where text is inserted
 * @param text what is inserted
 * @param caret where the caret is afterwards: at the end of the harvest, so that the next one goes below
 */
public record Planting(int offset, Harvest text, int caret) {
	private static final Harvest LINE_END = Harvest.hand("\n");

	/**
	 * @param poem the text before
	 * @param caret on an empty line the harvest goes there, at the beginning of a line above it, else below it
	 */
	public static Planting of(String poem, int caret, Harvest harvest) {
		Harvest lines = withoutEmptyEnds(harvest);
		int lineStart = poem.lastIndexOf('\n', caret - 1) + 1;
		int nextEnd = poem.indexOf('\n', caret);
		int lineEnd = nextEnd < 0 ? poem.length() : nextEnd;
		if (poem.substring(lineStart, lineEnd).isBlank()) return new Planting(lineEnd, lines, lineEnd + lines.length());
		if (caret == lineStart) return new Planting(lineStart, lines.plus(LINE_END), lineStart + lines.length());
		return new Planting(lineEnd, LINE_END.plus(lines), lineEnd + 1 + lines.length());
	}

	/** Where a character of the harvest is afterwards. */
	public int place(Harvest harvest, int inHarvest) {
		int gone = 0;
		while (gone < harvest.length() && harvest.text().charAt(gone) == '\n') gone++;
		return offset + (text.text().startsWith("\n") ? 1 : 0) + inHarvest - gone;
	}

	/** The text without empty lines at its start, and without white space at its end. */
	static Harvest withoutEmptyEnds(Harvest harvest) {
		int start = 0;
		int end = harvest.length();
		while (start < end && harvest.text().charAt(start) == '\n') start++;
		while (end > start && Character.isWhitespace(harvest.text().charAt(end - 1))) end--;
		return harvest.slice(start, end);
	}
}
