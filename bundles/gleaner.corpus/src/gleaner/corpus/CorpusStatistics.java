package gleaner.corpus;

/**
 * How large a corpus is.
 *
 * @param poems how many poems
 * @param lines lines that are not blank
 * @param words runs of text between white space
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
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean space = Character.isWhitespace(c);
			if (!space && !inWord) newWords++;
			if (!space && !inLine) newLines++;
			inWord = !space;
			inLine = c != '\n' && (inLine || !space);
		}
		return new CorpusStatistics(poems + 1, lines + newLines, words + newWords, characters + text.length());
	}
}
