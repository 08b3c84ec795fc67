// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.cluster.Job;
import gleaner.cluster.Needs;
import gleaner.cluster.Survey;
import gleaner.cluster.Task;
import gleaner.cluster.TaskCard;
import gleaner.cluster.TaskState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobTableTest {
	private static TaskCard card(TaskState state, long steps, String why, Double... losses) {
		return new TaskCard(state, 1, "here", 1, why, List.of(losses), steps, "");
	}

	private static Survey survey(List<Long> rungs, Map<String, TaskCard> cards) {
		List<Task> tasks = new ArrayList<>();
		Map<Integer, TaskCard> byNumber = new LinkedHashMap<>();
		cards.forEach((label, card) -> {
			tasks.add(new Task(tasks.size() + 1, label, List.of(rungs.isEmpty() ? "generate" : "train")));
			byNumber.put(tasks.size(), card);
		});
		return new Survey(new Job("j", "what", Job.HERE, "key", Instant.EPOCH, Needs.USUAL, 1, rungs, tasks), byNumber);
	}

	private static Survey sweep() {
		Map<String, TaskCard> cards = new LinkedHashMap<>();
		cards.put("rate=0.02 seed=1", card(TaskState.HALTED, 100, "", 2.5));
		cards.put("rate=0.001 seed=1", card(TaskState.DONE, 200, "", 2.0, 1.5));
		cards.put("rate=0.001 seed=10", card(TaskState.DONE, 200, "", 2.1, 1.25));
		cards.put("rate=0.01 seed=2", card(TaskState.FAILED, 0, "the disk is full"));
		return survey(List.of(100L, 200L), cards);
	}

	private static List<Integer> numbers(JobTable table) {
		return table.rows().stream().map(JobTable.Row::number).toList();
	}

	@Test
	void settingsStandAgainstLossesTheBestFirst() {
		JobTable table = JobTable.of(sweep());
		assertEquals(List.of("No.", "rate", "seed", "Steps", "Loss", "State"), table.columns());
		assertEquals(List.of(3, 2, 1, 4), numbers(table));
		assertEquals(List.of("3", "0.001", "10", "200", "1.2500", "done"), table.rows().getFirst().cells());
		assertEquals(List.of("4", "0.01", "2", "0", "", "failed: the disk is full"), table.rows().getLast().cells());
		assertEquals(List.of(true, false, false, false), table.rows().stream().map(JobTable.Row::isBest).toList());
	}

	@Test
	void columnsAreSortedAsNumbersAndWhatIsEmptyComesLast() {
		JobTable table = JobTable.of(sweep());
		assertEquals(List.of(3, 2, 4, 1), numbers(table.sorted(1, false)), "rate");
		assertEquals(List.of(1, 4, 3, 2), numbers(table.sorted(1, true)));
		assertEquals(List.of(2, 1, 4, 3), numbers(table.sorted(2, false)), "seed: 10 after 2");
		assertEquals(List.of(3, 2, 1, 4), numbers(table.sorted(4, false)), "loss");
		assertEquals(List.of(1, 2, 3, 4), numbers(table.sorted(4, true)), "without a loss it comes last all the same");
		assertEquals(table, table.sorted(-1, false));
		assertEquals(table, table.sorted(99, false));
	}

	@Test
	void ofMakingsTheStretchesAreTold() {
		Map<String, TaskCard> cards = new LinkedHashMap<>();
		cards.put("poems 1 to 10", TaskCard.NONE);
		cards.put("poems 11 to 20", card(TaskState.FAILED, 0, ""));
		JobTable table = JobTable.of(survey(List.of(), cards));
		assertEquals(List.of("No.", "Task", "State"), table.columns());
		assertEquals(List.of("1", "poems 1 to 10", "waiting"), table.rows().get(0).cells());
		assertEquals("failed", table.rows().get(1).cells().get(2));
	}

	@Test
	void severalValuesInAFieldMakeSeveralThreads() {
		ManyValues values = new ManyValues(new LinkedHashMap<>(Map.of("rate", List.of("0.1", "0.2"))));
		assertTrue(values.isMany());
		assertEquals("2 threads, each of 20,000 steps.", values.words(20_000));
		ManyValues six = new ManyValues(new LinkedHashMap<>(Map.of("rate", List.of("1", "2"), "cells", List.of("1", "2", "3"))));
		assertEquals(6, six.threads().orElseThrow());
		assertEquals("6 threads, compared after 5,000, 10,000 and 20,000 steps; the better half trains on each time.", six.words(20_000));
		assertEquals(4, six.toCheck().size(), "the first of all, and each other value once");
		assertFalse(new ManyValues(Map.of("rate", List.of("1"))).isMany());
		List<String> thousand = new ArrayList<>();
		for (int i = 0; i < 1000; i++) thousand.add("" + i);
		ManyValues endless = new ManyValues(Map.of("a", thousand, "b", thousand));
		assertTrue(endless.threads().isEmpty());
		assertTrue(endless.words(10).startsWith("These values make more than"));
	}
}
