// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import java.util.Optional;

/**
 * What the poet notes of a corpus when it comes in; as in {@link CorpusNote}.
 *
 * @param source where the texts are from
 * @param author of the poems that name none
 * @param licence under which they stand; if it is not said, what the files say of themselves is noted
 */
public record Attribution(Optional<String> source, Optional<String> author, Optional<String> licence) {
	/** Nothing is noted. */
	public static final Attribution NONE = new Attribution(Optional.empty(), Optional.empty(), Optional.empty());

	public Attribution {
		source = said(source);
		author = said(author);
		licence = said(licence);
	}

	private static Optional<String> said(Optional<String> text) {
		return text.map(t -> t.replaceAll("\\s+", " ").strip()).filter(t -> !t.isEmpty());
	}
}
