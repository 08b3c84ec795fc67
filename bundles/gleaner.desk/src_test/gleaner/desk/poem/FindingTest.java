// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class FindingTest {
	private static final String POEM = "The sea, the sea\nand don’t ask THE sea";

	@Test
	void findsEveryPlace() {
		assertEquals(List.of(0, 9, 31), Finding.of(POEM, "the", false).starts());
		assertEquals(List.of(9), Finding.of(POEM, "the", true).starts());
		assertEquals(List.of(21), Finding.of(POEM, "don't", false).starts());
		assertEquals(List.of(0, 2), Finding.of("aaaaa", "aa", true).starts());
	}

	@Test
	void countsFromTheSelection() {
		Finding sea = Finding.of(POEM, "sea", false);
		assertEquals("2 of 3", sea.count(13, 16));
		assertEquals("3", sea.count(13, 13));
		assertEquals("none", Finding.of(POEM, "moon", false).count(0, 0));
		assertEquals("", Finding.of(POEM, "", false).count(0, 0));
	}

	@Test
	void goesRound() {
		Finding sea = Finding.of(POEM, "sea", false);
		assertEquals(OptionalInt.of(1), sea.from(5));
		assertEquals(OptionalInt.of(0), sea.from(POEM.length()));
		assertEquals(OptionalInt.of(0), sea.before(13));
		assertEquals(OptionalInt.of(2), sea.before(4));
		assertEquals(OptionalInt.empty(), Finding.NONE.from(0));
		assertEquals(OptionalInt.empty(), Finding.NONE.before(0));
	}

	/** What is found stands there, whatever the letters: no offset moves by folding. */
	@Property
	void whatIsFoundStandsThere(@ForAll @StringLength(max = 30) String any, @ForAll @CharRange(from = 'a', to = 'c') char letter) {
		String text = any + letter + any;
		Finding found = Finding.of(text, String.valueOf(letter), true);
		assertTrue(found.starts().contains(any.length()));
		for (int start : found.starts()) assertEquals(letter, text.charAt(start));
	}
}
