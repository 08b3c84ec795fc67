// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Caret and selection are shown as | in the poems. */
class LineWorkTest {
	private interface Verb {
		Optional<PoemEdit> on(Harvest poem, int start, int end);
	}

	private static String after(Verb verb, String marked) {
		int start = marked.indexOf('|');
		int end = marked.lastIndexOf('|');
		Harvest poem = Debris.machine(marked.replace("|", ""));
		Optional<PoemEdit> edit = verb.on(poem, start, end == start ? start : end - 1);
		if (edit.isEmpty()) return "nothing";
		StringBuilder text = new StringBuilder(edit.get().on(poem).text());
		text.insert(edit.get().selectionEnd(), "|");
		if (edit.get().selectionStart() < edit.get().selectionEnd()) text.insert(edit.get().selectionStart(), "|");
		return text.toString();
	}

	@Test
	void linesAreBroken() {
		assertEquals("dark\n|water", after(LineWork::breakLine, "dark | water"));
		assertEquals("dark\n|water\nkeeps", after(LineWork::breakLine, "dark |water\nkeeps"));
		assertEquals("the\n|dark water|\nkeeps", after(LineWork::breakLine, "the |dark water| keeps"));
		assertEquals("|the dark|\nwater", after(LineWork::breakLine, "|the dark| water"));
		assertEquals("nothing", after(LineWork::breakLine, "|the dark|\nwater"));
	}

	@Test
	void linesAreJoined() {
		assertEquals("dark| water\nkeeps", after(LineWork::join, "da|rk\n  water\nkeeps"));
		assertEquals("dark water| keeps", after(LineWork::join, "da|rk \nwater\nke|eps"));
		assertEquals("nothing", after(LineWork::join, "dark\nwa|ter"));
		assertEquals("dark|\nkeeps", after(LineWork::join, "dark|\n\nkeeps"));
	}

	@Test
	void linesMove() {
		assertEquals("wat|er\ndark\nkeeps", after(LineWork::moveUp, "dark\nwat|er\nkeeps"));
		assertEquals("dark\nkeeps\nwat|er", after(LineWork::moveDown, "dark\nwat|er\nkeeps"));
		assertEquals("keeps\nda|rk\nwater|\n", after(LineWork::moveDown, "da|rk\nwater|\nkeeps\n"));
		assertEquals("nothing", after(LineWork::moveUp, "da|rk\nwater"));
		assertEquals("nothing", after(LineWork::moveDown, "dark\nwat|er"));
	}

	@Test
	void aLineIsTruncatedToItsBreak() {
		Verb truncate = (poem, start, end) -> LineWork.truncate(poem, start);
		assertEquals("the dark|\nkeeps", after(truncate, "the dark | water\nkeeps"));
		assertEquals("nothing", after(truncate, "the dark| \nkeeps"));
	}

	@Test
	void theOrderOfLinesIsReversed() {
		assertEquals("first\n\n|c\nb\na|\n\nlast", after(LineWork::reverse, "first\n\na\nb|\nc\n\nlast"));
		assertEquals("|b\na|\nc", after(LineWork::reverse, "|a\nb|\nc"));
		assertEquals("nothing", after(LineWork::reverse, "al|one"));
	}

	@Test
	void aRefrainComesBackAtTheEndOfEachStanza() {
		assertEquals("|salt|\n\na\nb\nsalt\n\nc\nsalt\n", after(LineWork::refrain, "sa|lt\n\na\nb\n\nc\n"));
		assertEquals("|salt|\n\na\nsalt\n\nc\nsalt", after(LineWork::refrain, "sa|lt\n\na\nsalt\n\nc"));
		assertEquals("nothing", after(LineWork::refrain, "sa|lt\n\na\nsalt"));
		assertEquals("|salt|\na\nb\nsalt\n", after(LineWork::refrain, "sal|t\na\nb\n"));
		assertEquals("nothing", after(LineWork::refrain, "a\n|\nb"));
	}

	@Test
	void punctuationIsStripped() {
		assertEquals("oh mother's half-lit sea| wait\nnot, here",
				after(LineWork::stripPunctuation, "“oh, mother's half-lit sea — |wait…”\nnot, here"));
		assertEquals("|no more|\nhere,", after(LineWork::stripPunctuation, "|no; more.|\nhere,"));
		assertEquals("nothing", after(LineWork::stripPunctuation, "no m|ore"));
	}

	@Test
	void capitalsChange() {
		assertEquals("the d|ark", after((poem, start, end) -> LineWork.letters(poem, start, end, Letters.LOWER), "The D|ARK"));
		assertEquals("the |DARK| sea", after((poem, start, end) -> LineWork.letters(poem, start, end, Letters.UPPER), "the |dark| sea"));
		assertEquals("|The sea\n“Éveil|",
				after((poem, start, end) -> LineWork.letters(poem, start, end, Letters.LINES), "|the sea\n“éveil|"));
		assertEquals("nothing", after((poem, start, end) -> LineWork.letters(poem, start, end, Letters.LOWER), "the d|ark"));
	}

	@Test
	void aWordWithOtherCapitalsIsASwap() {
		Harvest poem = Debris.machine("The dark");
		Harvest lower = LineWork.letters(poem, 0, 0, Letters.LOWER).orElseThrow().on(poem);
		assertEquals("The", assertInstanceOf(Origin.Changed.class, lower.provenance().at(0).origin()).replaced());
		assertEquals(poem.slice(3, 8), lower.slice(3, 8));
	}
}
