package gleaner.corpus.quotation;

/**
 * Words of a text that stand in a corpus as well.
 *
 * @param start where they begin in the text, in UTF-16 characters
 * @param end where they end
 * @param text they themselves, as they stand in the text
 * @param words how many words they have in common with the source
 * @param kind how exactly they are the source's
 * @param source where they stand in the corpora; the first place if there are several
 * @param poems in how many poems of that corpus they stand
 */
public record Quotation(int start, int end, String text, int words, Kind kind, Source source, int poems) {
	/** How exactly words are taken. */
	public enum Kind {
		/** Word for word. Capitals, punctuation and line ends do not count. */
		VERBATIM("word for word"),
		/** But for a word that was changed, added or left out; in a long quotation for one here and there. */
		NEAR("a word changed");

		private final String words;

		Kind(String words) {
			this.words = words;
		}

		/** The kind in a poet's words. */
		public String words() {
			return words;
		}
	}

	/**
	 * A place in a corpus.
	 *
	 * @param corpus its name
	 * @param poem names the poem within its corpus
	 * @param title the poem's title; its first line if it has none
	 * @param author may be empty
	 * @param line the number of the line where the words begin, from 1; empty lines count
	 */
	public record Source(String corpus, String poem, String title, String author, int line) {
	}

	public int length() {
		return end - start;
	}
}
