// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster;

import gleaner.files.Folders;
import gleaner.files.HeldLock;
import gleaner.files.StudioException;
import gleaner.files.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How all tasks of a job stand at one moment, as their folders tell. Of a task that is done no file is read, unless it is one of a sweep:
 * so ten thousand are looked at in a moment. Immutable.
 *
 * @param job of which
 * @param cards by the number of the task; of those that were never begun {@link TaskCard#NONE}
 */
public record Survey(Job job, Map<Integer, TaskCard> cards) {
	/** Looks at a job that runs on this machine, or on the same disk. */
	public static Survey of(JobFolder folder) throws StudioException {
		return of(folder, folder.job(), folder.tasks());
	}

	/**
	 * Looks at a job.
	 *
	 * @param tasks the folder of its tasks, or a copy of it
	 */
	public static Survey of(JobFolder folder, Job job, Path tasks) throws StudioException {
		Map<Integer, TaskCard> cards = new TreeMap<>();
		for (Task task : job.tasks()) cards.put(task.number(), TaskCard.NONE);
		if (!Files.isDirectory(tasks)) return new Survey(job, cards);
		Set<String> names;
		try {
			names = new HashSet<>(Folders.names(tasks));
		} catch (IOException e) {
			throw Faults.reading(tasks, e);
		}
		for (String name : names) {
			Optional<Integer> number = JobFolder.numberOf(name);
			if (number.isEmpty() || !cards.containsKey(number.get())) continue;
			boolean isDone = !name.startsWith(".");
			if (!isDone && names.contains(name.substring(1))) continue;
			cards.put(number.get(), isDone && !job.isSweep() ? TaskCard.NONE.with(TaskState.DONE)
					: card(folder, number.get(), tasks.resolve(name), isDone));
		}
		for (String name : names) {
			if (!name.endsWith(JobFolder.FAULT)) continue;
			Optional<Integer> number = JobFolder.numberOf(name.substring(0, name.length() - JobFolder.FAULT.length()));
			TaskCard known = number.map(cards::get).orElse(TaskCard.NONE.with(TaskState.DONE));
			if (known.state() == TaskState.BROKEN || known.state() == TaskState.WAITING)
				cards.put(number.get(), TaskCard.readOrFailed(tasks.resolve(name)));
		}
		return new Survey(job, cards);
	}

	private static TaskCard card(JobFolder folder, int number, Path place, boolean isDone) {
		if (!Files.exists(place.resolve(TaskCard.FILE))) return isDone ? TaskCard.NONE.with(TaskState.DONE) : TaskCard.NONE;
		TaskCard card = TaskCard.readOrFailed(place);
		if (card.state() != TaskState.RUNNING) return card;
		return HeldLock.ask(folder.lock(number)) == HeldLock.Answer.FREE ? card.with(TaskState.BROKEN) : card;
	}

	/** The same, where a queue knows better who is at work. */
	public Survey with(Set<Integer> running) {
		Map<Integer, TaskCard> better = new TreeMap<>();
		cards.forEach((number, card) -> {
			boolean isBroken = card.state() == TaskState.RUNNING && !running.contains(number);
			boolean isAlive = card.state() == TaskState.BROKEN && running.contains(number);
			better.put(number, isBroken ? card.with(TaskState.BROKEN) : isAlive ? card.with(TaskState.RUNNING) : card);
		});
		return new Survey(job, better);
	}

	/** How many there are of each state; only of those that are. */
	public Map<TaskState, Integer> counts() {
		Map<TaskState, Integer> counts = new EnumMap<>(TaskState.class);
		for (TaskCard card : cards.values()) counts.merge(card.state(), 1, Integer::sum);
		return counts;
	}

	/** How it stands, in half a sentence: {@code 12 of 40 done, 2 running}. */
	public String words() {
		List<String> parts = new ArrayList<>(List.of(String.format(Locale.ENGLISH, "%,d of %,d done",
				count(TaskState.DONE) + count(TaskState.HALTED), cards.size())));
		counts().forEach((state, count) -> {
			if (state != TaskState.DONE) parts.add(String.format(Locale.ENGLISH, "%,d %s", count, state.words()));
		});
		return String.join(", ", parts);
	}

	/** How many are of a state. */
	public int count(TaskState state) {
		return counts().getOrDefault(state, 0);
	}

	/** Whether nothing more will come of any task by itself. */
	public boolean isOver() {
		return cards.values().stream().allMatch(card -> card.state().isOver());
	}

	/** Whether every task has come to its end, and none has failed. */
	public boolean isComplete() {
		return isOver() && count(TaskState.FAILED) == 0;
	}

	/** Whether a task can be worked on now: it is not over, and, of a sweep, its rung lets it. */
	public boolean isReady(int task) {
		TaskCard card = cards.get(task);
		return switch (card.state()) {
		case WAITING, STOPPED, BROKEN, RUNNING -> true;
		case RESTING -> Halving.verdict(task, cards) == Halving.Verdict.GO_ON;
		case FAILED, HALTED, DONE -> false;
		};
	}
}
