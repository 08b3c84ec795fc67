// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HalvingTest {
	@Test
	void rungsLetTheBetterHalfGoOn() {
		assertEquals(List.of(2500L, 5000L, 10000L, 20000L), Halving.rungs(12, 20_000));
		assertEquals(List.of(5000L, 10000L, 20000L), Halving.rungs(6, 20_000));
		assertEquals(List.of(20_000L), Halving.rungs(2, 20_000));
		assertEquals(List.of(1L), Halving.rungs(1, 1));
		assertEquals(List.of(1L, 3L), Halving.rungs(1000, 3), "no rung is below one step, and all differ");
	}

	@Test
	void theLargerHalfOfAnUnevenNumberStays() {
		assertEquals(Set.of(2, 3), Halving.better(Map.of(1, 3.0, 2, 1.0, 3, 2.0)));
	}

	@Test
	void ofTwoAlikeTheFirstStaysAndNoLossIsWorst() {
		assertEquals(Set.of(1), Halving.better(Map.of(2, 1.0, 1, 1.0)));
		assertEquals(Set.of(2), Halving.better(Map.of(1, Double.NaN, 2, 9.0)));
		assertEquals(Set.of(1), Halving.better(Map.of(1, Double.NaN, 2, Double.NaN)));
	}

	private static TaskCard resting(Double... losses) {
		return new TaskCard(TaskState.RESTING, 0, "", 0, "", List.of(losses), 1, "");
	}

	@Test
	void nobodyGoesOnBeforeTheLastHasCome() {
		Map<Integer, TaskCard> cards = new TreeMap<>(Map.of(1, resting(1.0), 2, resting(2.0), 3, resting(3.0), 4, TaskCard.NONE));
		for (int task = 1; task <= 3; task++) assertEquals(Halving.Verdict.WAIT, Halving.verdict(task, cards));
		cards.put(4, resting(0.5));
		assertEquals(Halving.Verdict.GO_ON, Halving.verdict(1, cards));
		assertEquals(Halving.Verdict.HALT, Halving.verdict(2, cards));
		assertEquals(Halving.Verdict.HALT, Halving.verdict(3, cards));
		assertEquals(Halving.Verdict.GO_ON, Halving.verdict(4, cards));
	}

	@Test
	void whatWasHaltedHoldsNobodyUpAtLaterRungs() {
		TaskCard halted = resting(3.0).with(TaskState.HALTED);
		Map<Integer, TaskCard> cards = Map.of(1, resting(1.0, 0.9), 2, resting(2.0, 0.8), 3, halted, 4, halted);
		assertEquals(Halving.Verdict.HALT, Halving.verdict(1, cards));
		assertEquals(Halving.Verdict.GO_ON, Halving.verdict(2, cards));
	}

	@Test
	void whoHasFailedTakesNoPart() {
		TaskCard failed = TaskCard.NONE.with(TaskState.FAILED);
		assertEquals(Halving.Verdict.GO_ON, Halving.verdict(1, Map.of(1, resting(5.0), 2, failed)));
	}

	@Test
	void allStepsAreThoseOfTheRungsThatAreReached() {
		assertEquals(20, Halving.steps(2, List.of(10L)));
		assertEquals(4 * 5 + 2 * 5, Halving.steps(4, List.of(5L, 10L)));
		assertEquals(5 * 10 + 3 * 10 + 2 * 20, Halving.steps(5, List.of(10L, 20L, 40L)));
	}
}
