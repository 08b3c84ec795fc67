// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OrderTest {
	@Property(tries = 200)
	void eachComesOnceInARound(@ForAll @IntRange(min = 1, max = 700) int size, @ForAll long round) {
		Order order = new Order(size);
		long start = Long.divideUnsigned(round, size) * size;
		Set<Integer> seen = new HashSet<>();
		for (int i = 0; i < size; i++) {
			int at = order.shuffled(start + i);
			assertTrue(at >= 0 && at < size, at + " of " + size);
			seen.add(at);
		}
		// the last round before the positions begin again may be cut short
		if (Long.compareUnsigned(start + size - 1, start) >= 0) assertEquals(size, seen.size());
	}

	@Property(tries = 50)
	void roundsDiffer(@ForAll @IntRange(min = 20, max = 700) int size, @ForAll @IntRange(max = 1_000_000) int round) {
		Order order = new Order(size);
		int same = 0;
		for (int i = 0; i < size; i++)
			if (order.shuffled((long) round * size + i) == order.shuffled((long) (round + 1) * size + i)) same++;
		assertTrue(same < size / 2, same + " of " + size);
	}

	@Property(tries = 50)
	void inTurnGoesRound(@ForAll @IntRange(min = 1, max = 700) int size) {
		Order order = new Order(size);
		for (long poem = 1; poem <= 2L * size; poem++) assertEquals((poem - 1) % size, order.inTurn(poem));
	}
}
