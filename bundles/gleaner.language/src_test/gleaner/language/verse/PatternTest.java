// SPDX-License-Identifier: EPL-2.0
package gleaner.language.verse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import gleaner.language.TestLanguage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PatternTest {
	private static Pattern of(String poem) {
		return Pattern.of(TestLanguage.ENGLISH.prosody().scan(poem));
	}

	private static List<Integer> broken(Pattern pattern) {
		return IntStream.range(0, pattern.breaks().size()).filter(l -> pattern.breaks().get(l).isPresent()).boxed().toList();
	}

	@Test
	void aShortLineAmongEqualsIsABreak() {
		Pattern pattern = of(
				"The harbour keeps its little lights alight,\nand all the boats are sleeping in the bay;\n"
						+ "a gull complains, and then forgets the night,\nforgets the night\nand wakes, and waits, and waits again for "
						+ "day.\n");
		assertTrue(pattern.isThere());
		assertEquals(List.of(3), broken(pattern));
		assertEquals("iambic dimeter, elsewhere iambic pentameter", pattern.breaks().get(3).orElseThrow().sentence());
	}

	@Test
	void alternatingLinesAreAPattern() {
		String stanza = "The boats come in before the dark\nwith nothing in the hold;\nthe women wait along the wall\n"
				+ "and all of them are cold.\n";
		assertEquals(List.of(), broken(of(stanza + "\n" + stanza)));
	}

	@Test
	void aFewUnequalLinesHaveNoPattern() {
		Pattern pattern = of("stone\nthe water and the salt of it\nno\nwe went away together that night\n");
		assertFalse(pattern.isThere());
		assertEquals(List.of(), broken(pattern));
	}

	@Property(tries = 100)
	void everyTextHasAnAnswerForEveryLine(@ForAll String text) {
		assertEquals(text.lines().count(), of(text).breaks().size());
	}
}
