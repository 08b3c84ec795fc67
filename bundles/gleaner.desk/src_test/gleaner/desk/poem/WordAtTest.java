// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WordAtTest {
	@Test
	void theWordAroundOrBeforeThePlaceIsFound() {
		assertEquals(new WordAt(4, 8), WordAt.of("the dark water", 4));
		assertEquals(new WordAt(4, 8), WordAt.of("the dark water", 6));
		assertEquals(new WordAt(4, 8), WordAt.of("the dark water", 8));
		assertEquals(new WordAt(0, 6), WordAt.of("moon’s", 2));
		assertTrue(WordAt.of("a  b", 2).isEmpty());
		assertTrue(WordAt.of("", 0).isEmpty());
	}
}
