// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.grammar;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
	@ParameterizedTest
	@CsvSource({ "neighbour, neighbor", "wagon, waggon", "theatre, theater", "realise, realize", "everyday, every-day",
		"Traveler, traveller",
		"analyse, analyze" })
	void oneWordIsKnownInBothSpellings(String a, String b) {
		assertTrue(Spelling.isSame(a, b));
	}

	@ParameterizedTest
	@CsvSource({ "neighbour, friend", "rise, size", "or, our", "sea, see", "loud, aloud", "bitter, better" })
	void twoWordsStayTwo(String a, String b) {
		assertFalse(Spelling.isSame(a, b));
	}
}
