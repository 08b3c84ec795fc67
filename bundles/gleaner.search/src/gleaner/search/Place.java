// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

/** Where a text of the studio stands. */
public sealed interface Place {
	/**
	 * A poem of a corpus, or a piece of a long one.
	 *
	 * @param corpus the corpus' name
	 * @param poem the poem's id within it
	 * @param offset where the text starts in the poem, in UTF-16 units
	 */
	record InCorpus(String corpus, String poem, int offset) implements Place {
	}

	/**
	 * A poem of debris, or a piece of a long one.
	 *
	 * @param debris the debris' id
	 * @param offset where the text starts in the body, in UTF-16 units
	 */
	record InDebris(String debris, long offset) implements Place {
	}

	/**
	 * A poem of the poet, or a piece of a long one.
	 *
	 * @param title the poem's title
	 * @param offset where the text starts in the poem, in UTF-16 units
	 */
	record InPoems(String title, int offset) implements Place {
	}

	/** {@code corpus}, {@code debris} or {@code poem}. */
	default String kind() {
		return switch (this) {
		case InCorpus _ -> "corpus";
		case InDebris _ -> "debris";
		case InPoems _ -> "poem";
		};
	}
}
