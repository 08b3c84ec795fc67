// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import gleaner.language.text.Unspaced;

/**
 * How large a corpus is.
 *
 * @param poems how many poems
 * @param lines lines that are not blank
 * @param words runs of text between white space; in scripts without spaces, see {@link Unspaced}, the words in them
 * @param characters UTF-16 chars, line breaks included
 */
public record CorpusStatistics(int poems, long lines, long words, long characters) {
	static final CorpusStatistics NONE = new CorpusStatistics(0, 0, 0, 0);

	/** With one more poem. */
	CorpusStatistics plus(String text) {
		long newLines = 0;
		long newWords = 0;
		boolean inWord = false;
		boolean inLine = false;
		boolean isUnspaced = Unspaced.isIn(text);
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean space = Character.isWhitespace(c);
			if (!space && !inWord) newWords += isUnspaced ? words(text, i) : 1;
			if (!space && !inLine) newLines++;
			inWord = !space;
			inLine = c != '\n' && (inLine || !space);
		}
		return new CorpusStatistics(poems + 1, lines + newLines, words + newWords, characters + text.length());
	}

	/** How many words a run of text is that begins here. */
	private static long words(String text, int from) {
		int to = from;
		while (to < text.length() && !Character.isWhitespace(text.charAt(to))) to++;
		if (!Unspaced.isIn(text, from, to)) return 1;
		long[] words = { 0 };
		new Unspaced().part(text, from, to, (start, end) -> {
			if (text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) words[0]++;
		});
		return Math.max(1, words[0]);
	}
}
