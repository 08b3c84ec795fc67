// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PoolTest {
	private static Offer offer(String word, double weight) {
		return Offer.word(word, "", "").weighing(weight);
	}

	@Test
	void offersAreDrawnByWeight() {
		Pool pool = Pool.of(offer("one", 1), offer("two", 2), offer("seven", 7));
		Random chance = new Random(1);
		Map<String, Integer> drawn = new HashMap<>();
		for (int i = 0; i < 10_000; i++) drawn.merge(pool.draw(chance).text(), 1, Integer::sum);
		assertEquals(1000, drawn.get("one"), 150);
		assertEquals(2000, drawn.get("two"), 200);
		assertEquals(7000, drawn.get("seven"), 250);
		assertEquals(10, pool.total());
	}

	@Test
	void anEvenPoolHasNoFavourites() {
		Pool pool = Pool.of(offer("a", 3), offer("b", 3));
		assertTrue(pool.isEven());
		assertEquals(6, pool.total());
		Random chance = new Random(1);
		int a = 0;
		for (int i = 0; i < 1000; i++) if (pool.draw(chance).text().equals("a")) a++;
		assertEquals(500, a, 60);
	}

	@Test
	void poolsAreJoined() {
		Pool pool = Pool.of(offer("a", 1)).and(Pool.EMPTY).and(Pool.of(offer("b", 2)));
		assertEquals(2, pool.size());
		assertEquals(pool, Pool.EMPTY.and(pool));
	}

	@Test
	void nothingCanBeDrawnFromNothing() {
		assertThrows(IllegalStateException.class, () -> Pool.EMPTY.draw(new Random(1)));
		assertThrows(IllegalArgumentException.class, () -> offer("a", 0));
		assertThrows(IllegalArgumentException.class, () -> offer("a", Double.NaN));
	}
}
