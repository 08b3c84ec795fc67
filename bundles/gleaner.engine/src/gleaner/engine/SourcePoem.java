// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import java.util.Optional;

/**
 * One poem of a corpus.
 *
 * @param id names the poem within its corpus
 * @param title may be empty
 * @param author may be empty
 * @param text lines end with {@code \n}, an empty line separates stanzas, and indentation stays
 * @param reading what is known of its words and lines; given to engines that take {@link Ingredient.Templates}, where the host knows it
 */
public record SourcePoem(String id, String title, String author, String text, Optional<PoemReading> reading) {
	/** A poem without a reading. */
	public SourcePoem(String id, String title, String author, String text) {
		this(id, title, author, text, Optional.empty());
	}

	/** The same poem with what is known of it. */
	public SourcePoem withReading(PoemReading known) {
		return new SourcePoem(id, title, author, text, Optional.of(known));
	}
}
