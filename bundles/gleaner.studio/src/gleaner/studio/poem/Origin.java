// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

/** Where a character of a poem comes from. */
public sealed interface Origin {
	/** Written by the poet: typed, or brought in from outside Gleaner. */
	record Hand() implements Origin {
	}

	/**
	 * Made by a machine, and unchanged since.
	 *
	 * @param fragment exactly the debris that stands here: as long as the run of characters that has this origin
	 */
	record Machine(Fragment fragment) implements Origin {
	}

	/**
	 * Written by the poet in place of a machine's words, in one edit.
	 *
	 * @param fragment what stood here; where several fragments did, the longest
	 * @param replaced the words that went, cut after {@value #LONGEST} characters
	 */
	record Changed(Fragment fragment, String replaced) implements Origin {
		/** How many characters of what was replaced are remembered. */
		public static final int LONGEST = 500;

		public Changed {
			if (replaced.length() > LONGEST) replaced = replaced.substring(0, LONGEST);
		}
	}

	/**
	 * Found in a corpus, and unchanged since: no machine of this studio wrote it, nor did the poet.
	 *
	 * @param passage exactly what stands here: as long as the run of characters that has this origin
	 */
	record Found(Passage passage) implements Origin {
	}

	/** Nobody can say any more, or not yet: the marks were lost, or the poem was written elsewhere. */
	record Unknown() implements Origin {
	}

	/** The poet's hand. */
	Origin HAND = new Hand();

	/** Nobody knows. */
	Origin UNKNOWN = new Unknown();
}
