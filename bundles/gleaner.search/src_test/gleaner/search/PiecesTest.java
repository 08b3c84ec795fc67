// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PiecesTest {
	@Test
	void whatIsShortIsOnePiece() throws Exception {
		assertEquals(List.of(0, 0), Pieces.bounds(""));
		assertEquals(List.of(0, 3), Pieces.bounds("sea"));
	}

	@Test
	void piecesEndWithLinesElseWithWords() throws Exception {
		String lines = "the tide goes out\n".repeat(10_000);
		for (int bound : Pieces.bounds(lines)) assertEquals(0, bound % 18);
		String words = "tide ".repeat(40_000);
		for (int bound : Pieces.bounds(words)) assertEquals(0, bound % 5);
	}

	@Property(tries = 200)
	void anyTextIsCutWithoutLossAndNoLetterInTwo(@ForAll @IntRange(max = 260_000) int length,
			@ForAll @IntRange(min = 1, max = 70_000) int every) throws Exception {
		StringBuilder text = new StringBuilder();
		while (text.length() < length) text.append(text.length() % every == 0 ? " \n" : "🌊");
		List<Integer> bounds = Pieces.bounds(text.toString());
		StringBuilder joined = new StringBuilder();
		for (int i = 1; i < bounds.size(); i++) {
			String piece = text.substring(bounds.get(i - 1), bounds.get(i));
			assertTrue(piece.length() <= Pieces.LONGEST && (piece.length() > 0 || text.isEmpty()));
			assertFalse(!piece.isEmpty() && Character.isHighSurrogate(piece.charAt(piece.length() - 1)));
			joined.append(piece);
		}
		assertEquals(text.toString(), joined.toString());
	}

	@Test
	void piecesKnowTheirPlace() throws Exception {
		String text = "the tide goes out\n".repeat(10_000) + "\n".repeat(120_000) + "and in";
		List<Pieces.Piece> pieces = new ArrayList<>();
		Pieces.each(Pieces.Whole.of(text), pieces::add);
		assertTrue(pieces.getFirst().isFirst());
		assertEquals(1, pieces.stream().filter(Pieces.Piece::isFirst).count());
		for (Pieces.Piece piece : pieces) {
			assertTrue(text.startsWith(piece.text(), piece.offset()));
			assertEquals(text.substring(0, piece.offset()).lines().count(), piece.line());
			assertFalse(piece.text().isBlank());
		}
		assertTrue(pieces.getLast().text().endsWith("and in"));
	}

	@Test
	void aBlankTextIsOneEmptyPiece() throws Exception {
		for (String blank : List.of("", "\n".repeat(120_000))) {
			List<Pieces.Piece> pieces = new ArrayList<>();
			Pieces.each(Pieces.Whole.of(blank), pieces::add);
			assertEquals(List.of(new Pieces.Piece("", 0, 0, true)), pieces);
		}
	}
}
