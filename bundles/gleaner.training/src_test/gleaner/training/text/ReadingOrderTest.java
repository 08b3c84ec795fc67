// SPDX-License-Identifier: EPL-2.0
package gleaner.training.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.training.net.Batch;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {
	/** Each character is its own place, so a batch tells where it was read. */
	private static int[] places(int count) {
		return IntStream.range(0, count).toArray();
	}

	@Property(tries = 300)
	void everyBatchIsTextWithItsSuccessors(@ForAll @IntRange(min = 3, max = 400) int size, @ForAll @IntRange(min = 1, max = 5) int lanes,
			@ForAll @IntRange(min = 1, max = 20) int length,
			@ForAll @IntRange(min = 1, max = 9) int carried, @ForAll @IntRange(min = 0, max = 100) int step, @ForAll long seed) {
		if (size <= length) return;
		Batch batch = ReadingOrder.shuffled(places(size), lanes, length, carried, seed).batch(step);
		for (int n = 0; n < batch.size(); n++) {
			assertEquals(batch.input()[n] + 1, batch.target()[n]);
			if (n >= lanes) assertEquals(batch.input()[n - lanes] + 1, batch.input()[n]);
		}
	}

	@Property(tries = 100)
	void aRoundReadsEachStretchOnce(@ForAll @IntRange(min = 40, max = 500) int size, @ForAll @IntRange(min = 1, max = 6) int length,
			@ForAll @IntRange(min = 1, max = 4) int carried, @ForAll long seed) {
		ReadingOrder order = ReadingOrder.shuffled(places(size), 1, length, carried, seed);
		int stretch = length * carried;
		int count = (size - Math.min(stretch, size - stretch)) / stretch;
		Map<Integer, Integer> read = new HashMap<>();
		for (int step = 0; step < count * carried; step++) for (int place : order.batch(step).input()) read.merge(place, 1, Integer::sum);
		assertEquals(count * stretch, read.size());
		assertTrue(read.values().stream().allMatch(times -> times == 1));
	}

	@Test
	void whatIsCarriedGoesOnWhereItWas() {
		ReadingOrder order = ReadingOrder.shuffled(places(1000), 3, 10, 4, 5);
		for (int step = 1; step < 40; step++) {
			if (order.begins(step)) continue;
			for (int lane = 0; lane < 3; lane++)
				assertEquals(order.batch(step - 1).input()[27 + lane] + 1, order.batch(step).input()[lane]);
		}
		assertTrue(order.begins(0) && order.begins(4) && !order.begins(5));
	}

	@Test
	void roundsDiffer() {
		ReadingOrder order = ReadingOrder.shuffled(places(1000), 1, 10, 1, 5);
		int[] first = IntStream.range(0, 99).map(step -> order.batch(step).input()[0]).toArray();
		int[] second = IntStream.range(99, 198).map(step -> order.batch(step).input()[0]).toArray();
		assertTrue(IntStream.range(0, 99).filter(i -> first[i] == second[i]).count() < 20);
		assertArrayEquals(order.batch(7).input(), ReadingOrder.shuffled(places(1000), 1, 10, 1, 5).batch(7).input());
	}

	@Test
	void inOrderEachLaneReadsItsPart() {
		ReadingOrder order = ReadingOrder.inOrder(places(101), 2, 10);
		assertEquals(0, order.batch(0).input()[0]);
		assertEquals(50, order.batch(0).input()[1]);
		assertEquals(40, order.batch(4).input()[0]);
		assertEquals(0, order.batch(5).input()[0]);
		assertTrue(order.begins(0) && !order.begins(4) && order.begins(5));
	}

	@Test
	void aTextThatIsTooShortIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> ReadingOrder.shuffled(places(10), 1, 10, 1, 1));
		assertThrows(IllegalArgumentException.class, () -> ReadingOrder.inOrder(places(20), 2, 10));
	}
}
