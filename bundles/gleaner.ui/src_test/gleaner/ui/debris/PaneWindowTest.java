package gleaner.ui.debris;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class PaneWindowTest {
	private final PaneWindow window = new PaneWindow();

	@Test
	void shortTextIsShownAsItIs() {
		PaneWindow.Edit edit = window.append("the mouth's salt\ntiny");
		assertEquals("the mouth's salt\ntiny", edit.added());
		assertEquals(0, edit.cut());
		assertEquals(0, window.start());
		assertEquals(21, window.end());
		assertEquals("salt", window.body(12, 16));
	}

	@Test
	void offsetsStayRightAfterTheTopHasGone() {
		StringBuilder whole = new StringBuilder();
		StringBuilder screen = new StringBuilder();
		for (int i = 0; i < 3 * PaneWindow.MOST_LINES; i++) take("line " + i + "\n", whole, screen);
		assertTrue(window.start() > 0);
		int place = screen.indexOf("line 5990");
		long offset = window.offset(place);
		assertEquals(whole.indexOf("line 5990"), offset);
		assertEquals("line 5990", window.body(offset, offset + 9));
		assertEquals(place, window.place(offset));
		assertEquals(whole.length(), window.end());
		assertTrue(screen.toString().startsWith("line "), "whole lines go");
	}

	@Test
	void aLineOfMegabytesIsBrokenSoftlyAndBounded() {
		StringBuilder screen = new StringBuilder();
		StringBuilder whole = new StringBuilder();
		for (int i = 0; i < 500; i++) take("word".repeat(250) + " ", whole, screen);
		assertTrue(screen.length() <= PaneWindow.MOST_CHARACTERS * 1.02, "screen holds " + screen.length());
		for (String line : screen.toString().split("\n", -1)) assertTrue(line.length() <= PaneWindow.LONGEST_LINE);
		long from = window.end() - 5_000;
		assertEquals(whole.substring((int) from), window.body(from, window.end()));
	}

	@Test
	void aLongLineBreaksBetweenWords() {
		String shown = window.append("word ".repeat(400)).added();
		for (String line : shown.split("\n")) assertTrue(line.endsWith(" "), line);
	}

	@Test
	void pairsOfSurrogatesStayTogether() {
		String shown = window.append("\uD83D\uDE00".repeat(2_000)).added();
		for (String line : shown.split("\n")) assertFalse(Character.isHighSurrogate(line.charAt(line.length() - 1)));
	}

	@Test
	void whatCannotBePaintedHasAStandInOnTheScreenOnly() {
		assertEquals("a\u00B7b\u00B7\nc", window.append("a\0b\r\nc").added());
		assertEquals("a\0b\r\nc", window.body(0, 6));
	}

	@Test
	void nothingIsCutWhileMoreIsAllowed() {
		window.allow(2);
		for (int i = 0; i < PaneWindow.MOST_LINES + 500; i++) assertEquals(0, window.append("x\n").cut());
		assertFalse(window.isFull());
		for (int i = 0; i < PaneWindow.MOST_LINES - 501; i++) window.append("x\n");
		assertTrue(window.isFull());
		window.allow(1);
		assertTrue(window.append("x\n").cut() > 0);
	}

	@Test
	void showingAnotherPlaceStartsAnew() {
		window.append("gone\n".repeat(10));
		assertEquals("middle of it", window.show(1_000_000, "middle of it"));
		assertEquals(1_000_007, window.offset(7));
		assertEquals(7, window.place(1_000_007));
		assertEquals(0, window.place(3), "what is not there is at the nearer end");
		assertTrue(window.holds(1_000_012));
		assertFalse(window.holds(1_000_013));
	}

	@Property(tries = 200)
	void everyPlaceLeadsToItsCharacterAndBack(@ForAll("pieces") List<String> pieces) {
		PaneWindow w = new PaneWindow();
		StringBuilder whole = new StringBuilder();
		StringBuilder screen = new StringBuilder();
		for (String piece : pieces) {
			PaneWindow.Edit edit = w.append(piece);
			whole.append(piece);
			screen.append(edit.added()).delete(0, edit.cut());
		}
		assertEquals(screen.length(), w.places());
		assertEquals(whole.length(), w.end());
		assertEquals(whole.substring((int) w.start()), w.body(w.start(), w.end()));
		assertTrue(w.end() - w.start() <= PaneWindow.MOST_CHARACTERS);
		for (int place = 0; place < screen.length(); place += 1 + place / 50) {
			long offset = w.offset(place);
			boolean softBreak = screen.charAt(place) == '\n' && (offset == whole.length() || whole.charAt((int) offset) != '\n');
			if (softBreak) assertEquals(place + 1, w.place(offset));
			else {
				assertEquals(whole.charAt((int) offset), screen.charAt(place));
				assertEquals(place, w.place(offset));
			}
		}
	}

	@Provide
	Arbitrary<List<String>> pieces() {
		Arbitrary<String> line = Arbitraries.strings().withChars('a', ' ', '\n', 'é').ofMaxLength(90);
		Arbitrary<String> longRun = Arbitraries.integers().between(1, 9_000).map(n -> "long".repeat(n));
		Arbitrary<String> manyLines = Arbitraries.integers().between(1, 1_500).map(n -> "z\n".repeat(n));
		return Arbitraries.frequencyOf(Tuple.of(8, line), Tuple.of(1, longRun), Tuple.of(1, manyLines)).list().ofMaxSize(60);
	}

	private void take(String piece, StringBuilder whole, StringBuilder screen) {
		PaneWindow.Edit edit = window.append(piece);
		whole.append(piece);
		screen.append(edit.added()).delete(0, edit.cut());
	}
}
