// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PassagePlaceTest {
	private static final String TEXT = "coal and salt\nand coal\nand coal again";

	@Test
	void wordsThatStandWhereTheyWereAreThere() {
		assertEquals(new PassagePlace(18, 22, PassagePlace.State.THERE), PassagePlace.of(TEXT, 18, "coal"));
		assertEquals(new PassagePlace(9, 22, PassagePlace.State.THERE), PassagePlace.of(TEXT, 9, "salt\nand coal"));
	}

	@Test
	void wordsThatMovedAreFoundAtTheNearestPlace() {
		assertEquals(new PassagePlace(18, 22, PassagePlace.State.MOVED), PassagePlace.of(TEXT, 14, "coal"));
		assertEquals(new PassagePlace(0, 4, PassagePlace.State.MOVED), PassagePlace.of(TEXT, 3, "coal"));
		assertEquals(new PassagePlace(27, 31, PassagePlace.State.MOVED), PassagePlace.of(TEXT, 4_000, "coal"));
	}

	@Test
	void ofWordsThatAreGoneThePlaceIsKept() {
		assertEquals(new PassagePlace(14, 14, PassagePlace.State.GONE), PassagePlace.of(TEXT, 14, "pepper"));
		assertEquals(new PassagePlace(TEXT.length(), TEXT.length(), PassagePlace.State.GONE), PassagePlace.of(TEXT, 4_000, "pepper"));
		assertEquals(new PassagePlace(0, 0, PassagePlace.State.GONE), PassagePlace.of("", 3, "coal"));
	}

	@Property(tries = 500)
	void aPlaceLiesInTheTextAndHoldsTheWords(@ForAll @StringLength(max = 30) String before,
			@ForAll @StringLength(min = 1, max = 5) String words, @ForAll @IntRange(max = 60) int offset) {
		PassagePlace place = PassagePlace.of(before + words + before, offset, words);
		assertEquals(words, (before + words + before).substring(place.start(), place.end()));
	}
}
