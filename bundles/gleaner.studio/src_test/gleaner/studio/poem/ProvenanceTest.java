// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProvenanceTest {
	@Test
	void neighboursThatSayTheSameAreOne() {
		Harvest whole = Debris.harvest(3, 10, 20);
		assertEquals(1, whole.slice(0, 7).plus(whole.slice(7, 20)).provenance().runs().size());
		assertEquals(2, whole.slice(7, 20).plus(whole.slice(0, 7)).provenance().runs().size());
		assertEquals(1, Harvest.hand("a").plus(Harvest.hand("b")).provenance().runs().size());
	}

	@Test
	void aSplitRunStillPointsAtItsExactCharacters() {
		Provenance split = Debris.harvest(3, 10, 20).replace(5, 8, Harvest.hand("x")).provenance();
		assertEquals(List.of(10L, 18L), split.runs().stream().filter(r -> r.origin() instanceof Origin.Machine)
				.map(r -> ((Origin.Machine) r.origin()).fragment().offset()).toList());
		assertEquals(List.of(5, 1, 12), split.runs().stream().map(Provenance.Run::length).toList());
	}

	@Test
	void aRunIsAsLongAsItsFragment() {
		Fragment five = new Fragment("d", 0, 5, Debris.source(1));
		assertThrows(IllegalArgumentException.class, () -> Provenance.of(new Origin.Machine(five), 4));
		assertThrows(IllegalArgumentException.class, () -> new Fragment("d", -1, 5, Debris.source(1)));
		assertThrows(IllegalArgumentException.class, () -> new Fragment("d", Long.MAX_VALUE, 5, Debris.source(1)));
		assertThrows(IllegalArgumentException.class, () -> new Harvest("abc", Provenance.of(Origin.HAND, 4)));
	}

	@Test
	void sharesCountLettersNotSpaces() {
		Harvest poem = Debris.machine("dark water\n\n").plus(Harvest.hand("is ")).plus(Harvest.unknown(" x"));
		assertEquals(new Shares(9, 0, 2, 1), poem.provenance().shares(poem.text()));
		assertEquals(new Shares(75, 0, 17, 8), poem.provenance().shares(poem.text()).percent());
	}
}
