// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

/** Words that a poet puts in the place of others by choosing them: of the others the poem remembers what a machine had made. */
public final class Swap {
	/** What a poet calls it. */
	public static final String NAME = "Swap";

	private Swap() {
	}

	/** The new words with their origin: {@linkplain Origin.Changed changed} if a machine had a part in what goes, else the poet's. */
	public static Harvest of(Harvest gone, String by) {
		return new Harvest(by, Provenance.of(ProvenanceTracker.inPlaceOf(gone), by.length()));
	}

	/**
	 * A stretch of a text where one word gives way to another, and the article before it may change with it ("a bowl", "an urn").
	 * Everything but the word and the letters of the article that come or go keeps its origins.
	 *
	 * @param poem the whole text
	 * @param lineStart where the line begins
	 * @param start where the word begins in the poem
	 * @param end where it ends
	 * @param lineBefore the line up to the new word, as it is to be
	 * @param by the new word
	 */
	public static PoemEdit ofWord(Harvest poem, int lineStart, int start, int end, String lineBefore, String by) {
		String before = poem.text().substring(lineStart, start);
		int most = Math.min(before.length(), lineBefore.length());
		int head = 0;
		while (head < most && before.charAt(head) == lineBefore.charAt(head)) head++;
		int tail = 0;
		while (tail < most - head && before.charAt(before.length() - 1 - tail) == lineBefore.charAt(lineBefore.length() - 1 - tail)) tail++;
		int from = lineStart + head;
		Harvest text = of(poem.slice(from, start - tail), lineBefore.substring(head, lineBefore.length() - tail))
				.plus(poem.slice(start - tail, start)).plus(of(poem.slice(start, end), by));
		int wordStart = lineStart + lineBefore.length();
		return new PoemEdit(NAME, from, end - from, text, wordStart + by.length(), wordStart + by.length());
	}
}
