package gleaner.studio.search;

/** Where a text of the studio stands. */
public sealed interface Place {
	/**
	 * A poem of a corpus.
	 *
	 * @param corpus the corpus' name
	 * @param poem the poem's id within it
	 */
	record InCorpus(String corpus, String poem) implements Place {
	}

	/**
	 * A poem of debris.
	 *
	 * @param debris the debris' id
	 * @param offset where the poem starts in the body, in UTF-16 units
	 */
	record InDebris(String debris, long offset) implements Place {
	}

	/** @param title the poem's title */
	record InPoems(String title) implements Place {
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
