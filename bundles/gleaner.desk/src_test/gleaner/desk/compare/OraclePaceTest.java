// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.desk.compare.OraclePace.Said;
import java.util.List;
import org.junit.jupiter.api.Test;

class OraclePaceTest {
	@Test
	void aPoemIsSaidSlowlyRestedAndFollowedByTheNewest() {
		OraclePace pace = new OraclePace(4);
		pace.pass(1, List.of(new Said(10, "the tide")));
		assertEquals("", pace.shown());
		pace.pass(1, List.of(new Said(10, "the tide"), new Said(20, "the bell")));
		assertEquals("the ", pace.shown());
		List<Said> more = List.of(new Said(10, "the tide"), new Said(20, "the bell"), new Said(30, "the rope"));
		pace.pass(5, more);
		assertEquals("the tide", pace.shown());
		pace.pass(11, more);
		assertEquals("the tide", pace.shown(), "it rests");
		pace.pass(2, more);
		pace.pass(0.5, more);
		assertEquals("th", pace.shown());
		pace.pass(9, more);
		assertEquals("the rope", pace.shown(), "what came between is passed over");
		pace.pass(1_000, more);
		assertEquals("the rope", pace.shown(), "nothing newer is there");
	}

	/** A poem goes on while it is shown, and one that the pane has forgotten stays until it is over. */
	@Test
	void poemsGrowAndAreForgotten() {
		OraclePace pace = new OraclePace(4);
		pace.pass(1, List.of(new Said(1, "a")));
		pace.pass(1, List.of(new Said(1, "a bell")));
		pace.pass(1, List.of(new Said(9, "later")));
		assertEquals("a bell", pace.shown());
	}

	@Test
	void theSpeedHasBoundsAndNoLetterIsHalved() {
		OraclePace pace = new OraclePace(1_000);
		assertEquals(60, pace.speed());
		pace.change(-1_000);
		assertEquals(1, pace.speed());
		pace.pass(1, List.of(new Said(1, "😀b")));
		pace.pass(1, List.of(new Said(1, "😀b")));
		assertTrue(pace.shown().isEmpty(), pace.shown());
		pace.pass(1, List.of(new Said(1, "😀b")));
		assertEquals("😀", pace.shown());
	}
}
