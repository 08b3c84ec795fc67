// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.desk.stream.PaneWindow.Piece;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class PaneWindowTest {
	/** What the property tests write for what is left out. */
	private static final String LEFT_OUT = "\n---- 2 ----\n\n";
	private static final String INSTEAD = "\n\n2\n\n";

	private final PaneWindow window = new PaneWindow();
	private final StringBuilder whole = new StringBuilder();
	private final StringBuilder screen = new StringBuilder();

	@Test
	void shortTextIsShownAsItIs() {
		take("the mouth's salt\ntiny");
		assertEquals("the mouth's salt\ntiny", screen.toString());
		assertEquals(0, window.start());
		assertEquals(21, window.end());
		assertEquals(List.of(new Piece(12, "salt")), window.pieces(12, 16));
	}

	@Test
	void offsetsStayRightAfterTheTopHasGone() {
		for (int i = 0; i < 3 * PaneWindow.MOST_LINES; i++) take("line " + i + "\n");
		assertTrue(window.start() > 0);
		int place = screen.indexOf("line 5990");
		long offset = window.offset(place);
		assertEquals(whole.indexOf("line 5990"), offset);
		assertEquals(List.of(new Piece(offset, "line 5990")), window.pieces(offset, offset + 9));
		assertEquals(place, window.place(offset));
		assertEquals(whole.length(), window.end());
		assertTrue(screen.toString().startsWith("line "), "whole lines go");
	}

	@Test
	void whatPartsPoemsIsReplacedOnTheScreen() {
		take("salt");
		leaveOut();
		take("rain");
		assertEquals("salt" + INSTEAD + "rain", screen.toString());
		assertEquals(4, window.place(4));
		assertEquals(4, window.place(6), "what is not shown is where it would be");
		assertEquals(4 + INSTEAD.length(), window.place(4 + LEFT_OUT.length()));
		assertEquals(4, window.offset(4));
		assertEquals(4 + LEFT_OUT.length(), window.offset(6));
		assertEquals(List.of(new Piece(2, "lt"), new Piece(4 + LEFT_OUT.length(), "ra")), window.pieces(2, 6 + LEFT_OUT.length()));
		assertEquals(List.of(), window.pieces(5, 8), "nothing of what was left out");
		assertEquals(1, window.substitutes(0, window.end()).size());
		assertEquals(4, window.substitutes(0, window.end()).getFirst()[0]);
	}

	@Test
	void aLineOfMegabytesIsBrokenSoftlyAndBounded() {
		for (int i = 0; i < 500; i++) take("word".repeat(250) + " ");
		assertTrue(screen.length() <= PaneWindow.MOST_CHARACTERS * 1.02, "screen holds " + screen.length());
		for (String line : screen.toString().split("\n", -1)) assertTrue(line.length() <= PaneWindow.LONGEST_LINE);
		long from = window.end() - 5_000;
		assertEquals(List.of(new Piece(from, whole.substring((int) from))), window.pieces(from, window.end()));
	}

	@Test
	void aLongLineBreaksBetweenWords() {
		take("word ".repeat(400));
		for (String line : screen.toString().split("\n")) assertTrue(line.endsWith(" "), line);
	}

	@Test
	void pairsOfSurrogatesStayTogether() {
		take("\uD83D\uDE00".repeat(2_000));
		for (String line : screen.toString().split("\n")) assertFalse(Character.isHighSurrogate(line.charAt(line.length() - 1)));
	}

	@Test
	void whatCannotBePaintedHasAStandInOnTheScreenOnly() {
		take("a\0b\r\nc");
		assertEquals("a\u00B7b\u00B7\nc", screen.toString());
		assertEquals(List.of(new Piece(0, "a\0b\r\nc")), window.pieces(0, 6));
	}

	@Test
	void nothingIsCutWhileMoreIsAllowed() {
		window.allow(2);
		for (int i = 0; i < PaneWindow.MOST_LINES + 500; i++) take("x\n");
		assertEquals(0, window.start());
		assertFalse(window.isFull(1_000));
		assertTrue(window.isFull(2_000));
		window.allow(1);
		take("x\n");
		assertTrue(window.start() > 0);
	}

	@Test
	void aWindowInTheMiddle() {
		PaneWindow middle = new PaneWindow(1_000_000);
		middle.append("middle of it");
		assertEquals("middle of it", middle.edit().added());
		assertEquals(1_000_007, middle.offset(7));
		assertEquals(7, middle.place(1_000_007));
		assertEquals(0, middle.place(3), "what is not there is at the nearer end");
		assertTrue(middle.holds(1_000_012));
		assertFalse(middle.holds(1_000_013));
	}

	@Property(tries = 300)
	void everyPlaceLeadsToItsCharacterAndBack(@ForAll("pieces") List<String> pieces) {
		PaneWindow w = new PaneWindow();
		StringBuilder all = new StringBuilder();
		StringBuilder text = new StringBuilder();
		StringBuilder shown = new StringBuilder();
		for (String piece : pieces) {
			if (piece.isEmpty()) {
				all.append(LEFT_OUT);
				w.leaveOut(LEFT_OUT.length(), INSTEAD);
			} else {
				all.append(piece);
				w.append(piece);
			}
			PaneWindow.Edit edit = w.edit();
			assertEquals(shown.length(), edit.from());
			shown.append(edit.added()).delete(0, edit.cut());
		}
		assertEquals(shown.toString(), w.screen());
		assertEquals(all.length(), w.end());
		assertTrue(w.end() - w.start() <= PaneWindow.MOST_CHARACTERS);
		w.pieces(w.start(), w.end()).forEach(piece -> {
			assertEquals(all.substring((int) piece.offset(), (int) piece.end()), piece.text());
			text.append(piece.text());
		});
		assertEquals(all.substring((int) w.start()).replace(LEFT_OUT, ""), text.toString());
		long last = 0;
		for (int place = 0; place < shown.length(); place++) {
			long offset = w.offset(place);
			assertTrue(offset >= last, "offsets rise with places");
			last = offset;

		}
		for (Piece piece : w.pieces(w.start(), w.end())) for (long offset = piece.offset(); offset < piece.end(); offset++) {
			assertEquals(all.charAt((int) offset), shown.charAt(w.place(offset)));
			assertEquals(offset, w.offset(w.place(offset)));
		}
	}

	@Provide
	Arbitrary<List<String>> pieces() {
		Arbitrary<String> line = Arbitraries.strings().withChars('a', ' ', '\n', 'é').ofMinLength(1).ofMaxLength(90);
		Arbitrary<String> longRun = Arbitraries.integers().between(1, 9_000).map("long"::repeat);
		Arbitrary<String> manyLines = Arbitraries.integers().between(1, 1_500).map("z\n"::repeat);
		Arbitrary<String> parting = Arbitraries.just("");
		return Arbitraries.frequencyOf(Tuple.of(8, line), Tuple.of(2, parting), Tuple.of(1, longRun), Tuple.of(1, manyLines)).list()
				.ofMaxSize(60);
	}

	private void take(String piece) {
		whole.append(piece);
		window.append(piece);
		show();
	}

	private void leaveOut() {
		whole.append(LEFT_OUT);
		window.leaveOut(LEFT_OUT.length(), INSTEAD);
		show();
	}

	private void show() {
		PaneWindow.Edit edit = window.edit();
		screen.append(edit.added()).delete(0, edit.cut());
	}
}
