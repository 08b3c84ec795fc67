// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LineationTest {
	/** As many as there are vowels side by side: enough for the words here. */
	private static int syllables(String word) {
		return word.toLowerCase().replaceAll("[^aeiouy]+", " ").strip().split(" ").length;
	}

	private static String bySyllables(String poem, int... count) {
		Harvest before = Debris.machine(poem);
		return new Lineation(before, LineationTest::syllables).bySyllables(0, poem.length(), count).map(edit -> edit.on(before).text())
				.orElse("nothing");
	}

	private static String byBreath(String poem) {
		Harvest before = Debris.machine(poem);
		return new Lineation(before, LineationTest::syllables).byBreath(0, poem.length()).map(edit -> edit.on(before).text())
				.orElse("nothing");
	}

	@Test
	void linesGetAsManySyllables() {
		assertEquals("the dark water\nkeeps its salt and\nits mouth", bySyllables("the dark water keeps its salt\nand its mouth", 4));
		assertEquals("a\ngenerational\nbowl", bySyllables("a generational bowl", 2));
		assertEquals("nothing", bySyllables("the dark water\nkeeps", 4));
		assertThrows(IllegalArgumentException.class, () -> bySyllables("the dark", 0));
	}

	@Test
	void countsTakeTurns() {
		assertEquals("an old silent pond\na frog jumps into the pond\nsplash silent again",
				bySyllables("an old silent pond a frog jumps into the pond splash silent again", 5, 7, 5));
	}

	@Test
	void stanzasStayStanzas() {
		assertEquals("\na b\nc\n\nd e\n", bySyllables("\na\nb c\n\nd\ne\n", 2));
	}

	@Test
	void breathsComeAtPausesAndPhrases() {
		assertEquals(
				"we leave the light its winter,\nand the hand its voice;\nnothing is colder than the stone\n"
						+ "beneath the harbour, or the hand.",
				byBreath(
						"we leave the light its winter, and the hand its voice; nothing is colder than the stone beneath the harbour, or "
								+ "the hand."));
	}

	@Test
	void onlyTheStanzaOfTheCaretIsLineated() {
		Harvest poem = Debris.machine("a b c\n\nd e f\n\ng h");
		assertEquals("a b c\n\nd\ne\nf\n\ng h",
				new Lineation(poem, LineationTest::syllables).bySyllables(8, 8, 1).orElseThrow().on(poem).text());
	}

	@Test
	void aVeryLongTextIsLineatedSoon() {
		Harvest poem = Debris.machine("the dark water keeps its salt ".repeat(4000));
		assertTrue(new Lineation(poem, LineationTest::syllables).byBreath(0, 5).isPresent());
		Harvest dashes = Debris.machine("— ".repeat(20_000));
		assertTrue(new Lineation(dashes, word -> 0).byBreath(0, 5).isPresent());
		Harvest lines = Debris.machine("salt\n\n" + "the dark water\n".repeat(20_000));
		assertTrue(LineWork.refrain(lines, 0, 0).isPresent());
		assertTrue(LineWork.letters(poem, 0, 0, Letters.UPPER).isPresent());
	}
}
