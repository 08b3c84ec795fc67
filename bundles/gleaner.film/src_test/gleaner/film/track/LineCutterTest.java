// SPDX-License-Identifier: EPL-2.0
package gleaner.film.track;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LineCutterTest {
	private static final String HOSTILE = "the tide\r\nkeeps\rits\n\n👩‍👩‍👧‍👦 🇳🇴 e\u0301\u0323\u0301 עברית\u2028漢字\tx\u0007\u001b[31m\uD800 "
			+ "a\u0301".repeat(3_000) + "\f" + "x".repeat(10_000) + "\nend";

	private static List<Line> cut(List<String> pieces) {
		LineCutter cutter = new LineCutter(new ReadingPace(10, 2));
		List<Line> lines = new ArrayList<>();
		for (String piece : pieces) lines.addAll(cutter.text(piece));
		lines.addAll(cutter.poemEnd());
		return lines;
	}

	private static List<String> texts(List<Line> lines) {
		return lines.stream().map(Line::text).toList();
	}

	@Test
	void linesEndAsTheyDoAnywhere() {
		List<Line> lines = cut(List.of("the tide\r", "\nkeeps\rits\n\nown\u2028key\u0085s"));
		assertEquals(List.of("the tide", "keeps", "its", "", "own", "key", "s"), texts(lines));
	}

	/** What a film shows when must not depend on how an engine hands over its text. */
	@Test
	void itDoesNotMatterHowTheTextIsCutIntoPieces() {
		List<Line> whole = cut(List.of(HOSTILE));
		Random random = new Random(7);
		for (int turn = 0; turn < 20; turn++) {
			List<String> pieces = new ArrayList<>();
			for (int at = 0; at < HOSTILE.length();) {
				int to = Math.min(HOSTILE.length(), at + 1 + random.nextInt(turn < 2 ? 1 : 1_500));
				pieces.add(HOSTILE.substring(at, to));
				at = to;
			}
			List<Line> cut = cut(pieces);
			assertEquals(texts(whole), texts(cut));
			for (int i = 0; i < cut.size(); i++) {
				assertArrayEquals(whole.get(i).times(), cut.get(i).times());
				assertArrayEquals(whole.get(i).ends(), cut.get(i).ends());
			}
		}
	}

	@Test
	void everyLetterComesInItsTurnAndIsWhole() {
		double last = -1;
		for (Line line : cut(List.of(HOSTILE))) {
			assertTrue(line.begins() >= last, "a line begins before the one above it has ended");
			BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
			letters.setText(line.text());
			for (int i = 0; i < line.letters(); i++) {
				assertTrue(letters.isBoundary(line.ends()[i]));
				assertTrue(line.times()[i] >= last);
				last = line.times()[i];
			}
			assertEquals(line.text().length(), line.letters() == 0 ? 0 : line.ends()[line.letters() - 1]);
		}
	}

	@Test
	void aLongLineGoesOnAndNothingOfItIsLost() {
		List<Line> lines = cut(List.of("a\u0301".repeat(5_000)));
		assertTrue(lines.size() > 3);
		assertTrue(lines.getFirst().goesOn());
		assertFalse(lines.getLast().goesOn());
		assertEquals("a\u0301".repeat(5_000), lines.stream().map(Line::text).collect(Collectors.joining()));
		Line all = lines.stream().reduce(Line::plus).orElseThrow();
		assertEquals(5_000, all.letters());
		assertEquals("a\u0301".repeat(100), all.slice(10, 110).text());
		assertEquals(all.times()[10], all.slice(10, 110).begins());
	}

	@Test
	void whatCommandsATerminalHasASignInItsPlace() {
		assertEquals("a\uFFFDb    c\uFFFD[31m \uFFFD", cut(List.of("a\u0007b\tc\u001b[31m \uD800")).getFirst().text());
	}

	@Test
	void timesFollowThePace() {
		LineCutter cutter = new LineCutter(new ReadingPace(10, 2));
		Line first = cutter.text("ab\n").getFirst();
		assertArrayEquals(new double[] { 0, 0.1 }, first.times(), 1e-9);
		Line second = cutter.text("c\n").getFirst();
		assertEquals(0.3, second.begins(), 1e-9);
		cutter.poemEnd();
		Line next = cutter.text("d\n").getFirst();
		assertEquals(2.5, next.begins(), 1e-9);
		assertEquals(2, next.poem(), "its number stands above the second poem");
		assertEquals(0, first.poem(), "nothing stands above the first");
	}

	/** Or an engine that never says anything would keep a film waiting for ever. */
	@Test
	void emptyPoemsTakeTheirTime() {
		LineCutter cutter = new LineCutter(new ReadingPace(10, 2));
		assertEquals(0, cutter.poemEnd().getFirst().begins());
		assertTrue(cutter.poemEnd().getFirst().begins() > 2);
	}
}
