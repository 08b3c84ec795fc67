package gleaner.cluster;

import java.util.List;

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

	public Task {
		if (number < 1) throw new IllegalArgumentException("the number of a task is " + number + ", must be 1 or more");
		if (command.isEmpty()) throw new IllegalArgumentException("task " + number + " has no command");
		command = List.copyOf(command);
	}

	/** Whether it trains a thread. What it has learnt is kept when it is stopped; other tasks begin anew. */
	public boolean isTraining() {
		return command.getFirst().equals(TRAIN);
	}
}
