// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CorpusWeightTest {
	private static void is(String name, double weight, String text) {
		assertEquals(new CorpusWeight(name, weight), CorpusWeight.of(text), text);
	}

	@Test
	void aNumberBehindTheNameIsItsWeight() {
		is("Harbour notes", 1, "Harbour notes");
		is("Harbour notes", 2, "Harbour notes:2");
		is("Harbour notes", 1.5, "Harbour notes:1.5");
		is("Harbour notes", 1.5, "Harbour notes:1,5");
		is("Harbour notes", 0.5, "Harbour notes: ,5");
		is("Harbour notes", 2, "Harbour notes=2");
	}

	@Test
	void whatNoNumberFollowsBelongsToTheName() {
		is("Salt: a life", 1, "Salt: a life");
		is("a:1,5,5", 1, "a:1,5,5");
		is("reservoir:12", 1, "reservoir:12");
		is("reservoir: 12", 3, "reservoir:12:3");
		is("reservoir: Sea words", 2, "reservoir: Sea words:2");
	}

	@Test
	void aWeightIsAboveNothing() {
		for (String text : new String[] { "a:0", "a:-1", "a:0,0", "a:" + "9".repeat(400) })
			assertTrue(assertThrows(IllegalArgumentException.class, () -> CorpusWeight.of(text)).getMessage().endsWith("must be above 0"));
	}

	@Test
	void whatIsWrittenIsReadAgain() {
		for (CorpusWeight each : new CorpusWeight[] { new CorpusWeight("a", 1), new CorpusWeight("b", 2), new CorpusWeight("c", 0.25),
			new CorpusWeight("n=3", 1), new CorpusWeight("reservoir: 12", 1) })
			assertEquals(each, CorpusWeight.of(each.toString()));
	}
}
