// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.quotation;

import java.util.List;

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
 * @param changes where they are not the source's, in their order; none if they are word for word
 */
public record Quotation(int start, int end, String text, int words, Kind kind, Source source, int poems, List<Change> changes) {
	public Quotation {
		changes = List.copyOf(changes);
	}

	/**
	 * A place where the text has other words than the source.
	 *
	 * @param start where it begins in the text
	 * @param end where it ends
	 * @param isGap whether only words of the source are left out here: then it is the space between the words at either side
	 */
	public record Change(int start, int end, boolean isGap) {
		private boolean isIn(int from, int to) {
			return isGap ? from <= start && end <= to : start < to && from < end;
		}
	}

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

	/** How exactly a stretch of the text is taken: a line of it may be word for word although another is not. */
	public Kind kind(int from, int to) {
		return changes.stream().anyMatch(change -> change.isIn(from, to)) ? Kind.NEAR : Kind.VERBATIM;
	}

	/** The same quotation so many characters further on in the text. */
	public Quotation moved(int by) {
		return new Quotation(start + by, end + by, text, words, kind, source, poems,
				changes.stream().map(c -> new Change(c.start + by, c.end + by, c.isGap)).toList());
	}

	public int length() {
		return end - start;
	}
}
