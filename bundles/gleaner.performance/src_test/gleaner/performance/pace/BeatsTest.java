// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.performance.Hostile;
import gleaner.performance.programme.Mode;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

class BeatsTest {
	private static final Screen SCREEN = new Screen(40, 8);

	private static List<String> cut(String text, Mode mode) {
		return Beats.of(text, mode, SCREEN).stream().map(beat -> text.substring(beat.from(), beat.to())).toList();
	}

	@Property(tries = 600)
	@Domain(Hostile.class)
	@Domain(DomainContext.Global.class)
	void beatsCoverAnyTextInEveryMode(@ForAll String text, @ForAll Mode mode, @ForAll @IntRange(min = 4, max = 90) int columns,
			@ForAll @IntRange(min = 1, max = 20) int rows) {
		List<Beat> beats = Beats.of(text, mode, new Screen(columns, rows));
		assertFalse(beats.isEmpty());
		int at = 0;
		for (Beat beat : beats) {
			assertEquals(at, beat.from(), "without a gap");
			assertTrue(beat.start() <= beat.from());
			at = beat.to();
		}
		assertEquals(text.length(), at, "to the end");
	}

	@Property(tries = 400)
	@Domain(Hostile.class)
	@Domain(DomainContext.Global.class)
	void noBeatEndsInTheMiddleOfALetter(@ForAll String text, @ForAll Mode mode) {
		BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
		letters.setText(text);
		for (Beat beat : Beats.of(text, mode, SCREEN)) assertTrue(letters.isBoundary(beat.to()), () -> "at " + beat.to() + " of " + text);
	}

	@Property(tries = 400)
	@Domain(Hostile.class)
	@Domain(DomainContext.Global.class)
	void nothingIsWiderThanTheScreenHolds(@ForAll String text) {
		for (Beat beat : Beats.of(text, Mode.WORDS, SCREEN))
			assertTrue(
					Graphemes.cells(text.substring(beat.from(), beat.to()).strip().replaceAll("[\\r\\n\\f]", "")) <= 2 * SCREEN.columns());
		for (Strip strip : Strip.of(text, SCREEN))
			assertTrue(Graphemes.cells(text.substring(strip.start(), strip.end())) <= SCREEN.longestLine() + 1);
	}

	@Test
	void linesAreLines() {
		assertEquals(List.of("The ferry lifts\n", "  its apron.\n\n", "Somebody"),
				cut("The ferry lifts\n  its apron.\n\nSomebody", Mode.LINES));
	}

	@Test
	void wordsKeepTheirPunctuationAndItHoldsThemUp() {
		String text = "“Well,” said she – twice! 3.14";
		assertEquals(List.of("“Well,” ", "said ", "she ", "– ", "twice! ", "3.14"), cut(text, Mode.WORDS));
		List<Beat> beats = Beats.of(text, Mode.WORDS, SCREEN);
		assertTrue(beats.get(0).rest() > 0 && beats.get(0).rest() < beats.get(4).rest(), "a comma is shorter than the end of a sentence");
		assertEquals(0, beats.get(1).rest());
		assertEquals(1, beats.get(0).weight(false));
	}

	@Test
	void chineseComesWordByWordThough() {
		List<String> words = cut("海上明月共潮生。", Mode.WORDS);
		assertTrue(words.size() > 2 && words.size() < 8, words::toString);
		assertEquals("海上明月共潮生。", String.join("", words));
		assertTrue(words.getLast().endsWith("。") && words.getLast().length() > 1, "the full stop stands with a word");
	}

	@Test
	void aTypewriterTypesLetters() {
		String text = "né e\u0301\n👩‍👩‍👧‍👦!";
		assertEquals(List.of("n", "é", " ", "e\u0301\n", "👩‍👩‍👧‍👦", "!"), cut(text, Mode.TYPEWRITER));
		List<Beat> beats = Beats.of(text, Mode.TYPEWRITER, SCREEN);
		assertEquals(0, beats.get(3).start());
		assertEquals(beats.get(4).from(), beats.get(5).start(), "the line stays while it is typed");
	}

	@Test
	void twentyFiveLettersASecondAreThreeHundredWordsAMinute() {
		Tempo tempo = new Tempo(gleaner.performance.programme.Pace.usual(Mode.TYPEWRITER).withPunctuation(false));
		double seconds = Beats.of("a".repeat(25), Mode.TYPEWRITER, SCREEN).stream().mapToDouble(beat -> tempo.seconds(tempo.words(beat)))
				.sum();
		assertEquals(1, seconds, 1e-9);
	}

	@Test
	void pagesHoldWhatTheScreenHolds() {
		String text = "line\n".repeat(20);
		List<Beat> pages = Beats.of(text, Mode.PAGES, SCREEN);
		assertEquals(3, pages.size());
		assertEquals(8, pages.getFirst().words());
	}

	@Test
	void aLineOfTenThousandCharactersComesInScreenfuls() {
		String words = "harbour ".repeat(1250);
		List<Beat> lines = Beats.of(words, Mode.LINES, SCREEN);
		assertTrue(lines.size() >= 10_000 / SCREEN.longestLine(), () -> lines.size() + " beats");
		for (Beat line : lines) assertTrue(words.substring(line.from(), line.to()).strip().matches("harbour( harbour)*"), "whole words");
		assertTrue(Beats.of("x".repeat(10_000), Mode.WORDS, SCREEN).size() >= 250);
	}

	@Test
	void emptyPoemsHaveOneBeat() {
		for (Mode mode : Mode.values()) for (String text : List.of("", "\n\n", " \t\r\n")) {
			List<Beat> beats = Beats.of(text, mode, SCREEN);
			assertEquals(1, beats.size());
			assertEquals(text.length(), beats.getFirst().to());
		}
	}
}
