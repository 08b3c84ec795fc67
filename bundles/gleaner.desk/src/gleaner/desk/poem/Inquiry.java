// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.poem;

import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Provenance;
import gleaner.studio.poem.Telling;
import java.util.ArrayList;
import java.util.List;

/**
 * What there is to know of a piece of a poem.
 *
 * @param head the piece, on one line
 * @param pieces its parts that have one origin each, in their order
 * @param left how many more there are
 */
public record Inquiry(String head, List<Piece> pieces, int left) {
	private static final int MOST_PIECES = 6;

	/** A part with one origin. */
	public record Piece(String text, Telling telling) {
	}

	/** About the word at the caret, or about the selection if there is one. */
	public static Inquiry of(Harvest poem, int offset, int length) {
		WordAt word = length > 0 ? new WordAt(offset, offset + length) : WordAt.of(poem.text(), offset);
		List<Piece> pieces = new ArrayList<>();
		int left = 0;
		for (Provenance.Run run : poem.provenance().runs(word.start(), word.end())) {
			String text = poem.text().substring(run.start(), run.end());
			if (text.isBlank()) continue;
			if (pieces.size() < MOST_PIECES) pieces.add(new Piece(text, Telling.of(run.origin())));
			else left++;
		}
		String head = Telling.quote(poem.text().substring(word.start(), word.end()));
		return new Inquiry(head.substring(1, head.length() - 1), pieces, left);
	}

	/** Whether the whole piece has one origin. */
	public boolean isOne() {
		return pieces.size() == 1 && left == 0;
	}

	public boolean isEmpty() {
		return pieces.isEmpty();
	}
}
