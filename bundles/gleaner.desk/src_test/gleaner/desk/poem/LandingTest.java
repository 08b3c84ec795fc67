// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LandingTest {
	/** The place that is pointed at is shown as |. */
	private static String drop(String poem, String dragged, boolean isLower, boolean isExact) {
		int pointed = poem.indexOf('|');
		String text = poem.replace("|", "");
		Planting planting = Landing.of(text, pointed, isLower, dragged, isExact).planting(text, Samples.machine(dragged));
		return text.substring(0, planting.offset()) + planting.text().text() + text.substring(planting.offset());
	}

	@Test
	void linesComeBetweenLines() {
		assertEquals("dark water\nfirst\nlast", drop("fi|rst\nlast", "dark water\n", false, false));
		assertEquals("first\ndark water\nlast", drop("fi|rst\nlast", "dark water\n", true, false));
		assertEquals("first\none\ntwo\nlast", drop("first\nla|st", "one\ntwo", false, false));
		assertEquals("first\nlast\none\ntwo", drop("first\nla|st", "one\ntwo\n", true, false));
		assertEquals("dark water", drop("|", "dark water\n", true, false));
		assertEquals("first\ndark water", drop("first\n|", "dark water\n", false, false));
	}

	@Test
	void aStanzaKeepsTheEmptyLineBelowIt() {
		assertEquals("first\ndark water\n\nlast", drop("fi|rst\n\nlast", "dark water\n", true, false));
	}

	@Test
	void aPieceComesWhereItIsLetGoButNeverInsideAWord() {
		assertEquals("the dark salt", drop("the |salt", "dark ", false, false));
		assertEquals("the dark salt", drop("the s|alt", "dark ", false, false));
		assertEquals("the salt dark", drop("the sal|t", " dark", false, false));
	}

	@Test
	void whoAsksForItDropsInsideAWord() {
		assertEquals("the sdark alt", drop("the s|alt", "dark ", false, true));
	}

	/** Whatever is dropped wherever, all words of the poem are still there. */
	@Property(tries = 500)
	void noWordIsSplit(@ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 3) String a,
			@ForAll @CharRange(from = 'c', to = 'd') @StringLength(max = 3) String b, @ForAll @IntRange(max = 8) int at,
			@ForAll boolean isLower, @ForAll boolean areLines) {
		String poem = a + " " + b + "\n" + b + a;
		String dragged = areLines ? "-x\n" : " x ";
		int pointed = Math.min(at, poem.length());
		Planting planting = Landing.of(poem, pointed, isLower, dragged, false).planting(poem, Samples.machine(dragged));
		String after = poem.substring(0, planting.offset()) + planting.text().text() + poem.substring(planting.offset());
		for (String word : poem.split("\\s+")) assertTrue((" " + after.replace('\n', ' ') + " ").contains(" " + word + " "), after);
	}
}
