// SPDX-License-Identifier: EPL-2.0
package gleaner.language.encoder;

import gleaner.language.text.Word;

/**
 * A line as the net hears it.
 *
 * @param pieces the numbers of its pieces, with those that begin and end a text
 * @param from where the pieces of the word begin
 * @param to where they end, exclusive
 */
record Heard(int[] pieces, int from, int to) {
	/** So many pieces are heard before the word, and as many behind it; and so many of the word itself. */
	static final int AROUND = 20;

	/** A line with a text in the place of one of its words. */
	static Heard of(String line, Word place, String text, WordPieces known) {
		int[] before = known.of(line.substring(0, place.start()));
		int[] word = known.of(text);
		int[] behind = known.of(line.substring(place.end()));
		int lead = Math.min(AROUND, before.length);
		int own = Math.min(AROUND, word.length);
		int rest = Math.min(AROUND, behind.length);
		int[] pieces = new int[lead + own + rest + 2];
		pieces[0] = WordPieces.BEGIN;
		System.arraycopy(before, before.length - lead, pieces, 1, lead);
		System.arraycopy(word, 0, pieces, 1 + lead, own);
		System.arraycopy(behind, 0, pieces, 1 + lead + own, rest);
		pieces[pieces.length - 1] = WordPieces.END;
		return new Heard(pieces, 1 + lead, 1 + lead + own);
	}
}
