// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GridTest {
	private static Grid grid(int seeds) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		values.put("rate", List.of("0.001", "0.002"));
		values.put("layers", List.of("2"));
		values.put("cells", List.of("8", "16", "32"));
		return new Grid(values, seeds);
	}

	@Test
	void eachCombinationWithEachSeed() {
		List<Map<String, String>> all = grid(3).all();
		assertEquals(18, all.size());
		assertEquals(18, new HashSet<>(all).size());
		assertEquals(Map.of("rate", "0.001", "layers", "2", "cells", "8", "seed", "1"), all.getFirst());
	}

	@Test
	void theLabelHasWhatSetsOneApart() {
		assertEquals("rate=0.001 cells=8", grid(1).label(grid(1).all().getFirst()));
		assertEquals("rate=0.002 cells=32 seed=3", grid(3).label(grid(3).all().getLast()));
	}

	@Test
	void aLotIsDrawnWithoutPuttingBackAndTheSameTwice() {
		List<Map<String, String>> some = grid(2).some(4, 7);
		assertEquals(8, some.size());
		assertEquals(some, grid(2).some(4, 7));
		assertTrue(new HashSet<>(grid(2).all()).containsAll(some));
		assertEquals(grid(2).all(), grid(2).some(100, 7));
	}

	@Test
	void whatMakesTooManyOrNoneIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> grid(0));
		assertThrows(IllegalArgumentException.class, () -> grid(Grid.MOST));
		assertThrows(IllegalArgumentException.class, () -> new Grid(Map.of("rate", Grid.values(" , ")), 1));
		assertThrows(IllegalArgumentException.class, () -> new Grid(Map.of("seed", List.of("1", "2")), 2));
		assertThrows(IllegalArgumentException.class, () -> grid(1).some(0, 1));
	}

	@Test
	void valuesArePartedByCommas() {
		assertEquals(List.of("a", "b"), Grid.values(" a ,, b"));
	}
}
