// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * One of the tasks of a job: a command of Gleaner, as it would be typed, without the studio.
 *
 * @param number from 1 on
 * @param label what sets it apart from the others, in a few words, as in {@code rate=0.001 seed=2}
 * @param command the words of the command line; the first is the command
 */
public record Task(int number, String label, List<String> command) {
	/** The command whose threads can go on from where they stopped. */
	private static final String TRAIN = "train";
	private static final String COUNT = "--count";

	public Task {
		if (number < 1) throw new IllegalArgumentException("the number of a task is " + number + ", must be 1 or more");
		if (command.isEmpty()) throw new IllegalArgumentException("task " + number + " has no command");
		command = List.copyOf(command);
	}

	/** How many poems it makes; nothing if it does something else. */
	public OptionalLong poems() {
		int at = command.indexOf(COUNT);
		if (at < 0 || at + 1 == command.size() || !command.get(at + 1).matches("\\d{1,18}")) return OptionalLong.empty();
		return OptionalLong.of(Long.parseLong(command.get(at + 1)));
	}

	/** Its command, over other many steps or poems. */
	List<String> withUnits(long units) {
		List<String> words = new ArrayList<>(command);
		if (isTraining()) words.addAll(List.of("--steps", Long.toString(units)));
		else words.set(words.indexOf(COUNT) + 1, Long.toString(units));
		return words;
	}

	/** Whether it trains a thread. What it has learnt is kept when it is stopped; other tasks begin anew. */
	public boolean isTraining() {
		return command.getFirst().equals(TRAIN);
	}
}
