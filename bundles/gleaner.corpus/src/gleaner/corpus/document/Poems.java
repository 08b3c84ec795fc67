// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import java.util.List;

/**
 * Poems that stand apart in their file already, so that nobody has to cut it.
 *
 * @param how they stand there, as {@code one poem per row of a table}
 * @param pieces in order; some may be blank
 * @param fields the names of columns or fields from which others could be chosen; empty if there are none
 * @param remarks what was changed, left out or guessed, as sentences
 */
public record Poems(String how, List<Piece> pieces, List<String> fields, List<String> remarks) {
	public Poems {
		pieces = List.copyOf(pieces);
		fields = List.copyOf(fields);
		remarks = List.copyOf(remarks);
	}

	Poems(String how, List<Piece> pieces, List<String> remarks) {
		this(how, pieces, List.of(), remarks);
	}
}
