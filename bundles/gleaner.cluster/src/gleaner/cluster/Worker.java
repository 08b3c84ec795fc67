// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster;

import gleaner.files.StudioException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Works on tasks of a job, one after the other, until nothing is left that it can do. Several work at once, in several programs; each task
 * has one of them. For one thread.
 */
public final class Worker {
	private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

	/** Why it has ended. */
	public enum End {
		/** Nothing is left for it. */
		NOTHING_LEFT,
		/** The job is to stand still. */
		STOPPED,
		/** Its time is nearly over, and there is more to do. */
		OUT_OF_TIME
	}

	/** What is done between two tasks. */
	@FunctionalInterface
	public interface Between {
		void tasks() throws StudioException, InterruptedException;
	}

	private final JobFolder folder;
	private final Job job;
	private final List<Integer> mine;
	private final Optional<Instant> end;
	private final String where;
	private final TaskRunner runner;
	private final Between between;
	private final Supplier<Optional<String>> pauses;
	private final boolean waitsForOthers;
	private final Set<Integer> givenUp = new HashSet<>();
	private volatile boolean isCalledOff;

	/**
	 * @param mine the numbers of the tasks that it may work on
	 * @param end when it must have stopped
	 * @param pauses why nothing is to be done for a while; nothing if it may work
	 * @param waitsForOthers whether it waits where others are at work on what it could go on with later; on a cluster that would cost
	 */
	public Worker(JobFolder folder, Command command, List<Integer> mine, String where, Optional<Instant> end, boolean waitsForOthers,
			Supplier<Optional<String>> pauses, Between between) throws StudioException {
		this.folder = folder;
		this.job = folder.job();
		this.mine = List.copyOf(mine);
		this.where = where;
		this.end = end;
		this.waitsForOthers = waitsForOthers;
		this.between = between;
		this.pauses = pauses;
		runner = new TaskRunner(folder, job, command, where, this::whyStop);
	}

	/** What this machine is called. */
	public static String host() {
		try {
			return InetAddress.getLocalHost().getHostName();
		} catch (UnknownHostException e) {
			return "a machine without a name";
		}
	}

	/** Ends it soon, from another thread: the program is to go. */
	public void callOff() {
		isCalledOff = true;
	}

	/**
	 * Works until nothing is left.
	 *
	 * @throws StudioException if the job cannot be read
	 */
	public End run() throws StudioException, InterruptedException {
		while (true) {
			if (isCalledOff || folder.isAskedToStop()) return End.STOPPED;
			if (pauses.get().isPresent()) {
				Thread.sleep(BETWEEN_LOOKS);
				continue;
			}
			Survey survey = Survey.of(folder);
			haltTheWorse(survey);
			boolean isOutOfTime = isOutOfTime();
			boolean some = false;
			for (int number : mine) {
				if (givenUp.contains(number) || !survey.isReady(number)) continue;
				if (isOutOfTime) return End.OUT_OF_TIME;
				Optional<TaskCard> card = tried(number);
				if (card.isEmpty()) continue;
				some = true;
				between.tasks();
				if (isOver() || job.isSweep() || pauses.get().isPresent()) break;
			}
			if (some || isCalledOff || folder.isAskedToStop()) continue;
			if (isOutOfTime || !waitsForOthers || Survey.of(folder).isOver() || !somethingMayCome()) return End.NOTHING_LEFT;
			Thread.sleep(BETWEEN_LOOKS);
		}
	}

	private boolean isOver() {
		return isCalledOff || folder.isAskedToStop() || isOutOfTime();
	}

	private boolean isOutOfTime() {
		return end.isPresent() && Instant.now().isAfter(end.get());
	}

	/** A pause stops trainings, which go on where they were; what would have to begin anew comes to its end first. */
	private Optional<String> whyStop(Task task) {
		if (isCalledOff) return Optional.of("the program was told to end");
		if (folder.isAskedToStop()) return Optional.of("the job was stopped");
		if (isOutOfTime()) return Optional.of("its time ran out");
		return task.isTraining() ? pauses.get() : Optional.empty();
	}

	/** Others are at work, and may be killed, or come to a rung from where something goes on that is not given up here. */
	private boolean somethingMayCome() throws StudioException {
		return Survey.of(folder).cards().entrySet().stream()
				.anyMatch(task -> !task.getValue().state().isOver() && !givenUp.contains(task.getKey()));
	}

	/** A task whose folder cannot be written, as on a full disk, is left to whoever comes later. */
	private Optional<TaskCard> tried(int number) {
		try {
			return runner.run(job.task(number));
		} catch (StudioException e) {
			givenUp.add(number);
			tell(number, e.getMessage());
			return Optional.empty();
		}
	}

	/** Where its own folder has no room, beside it; where nothing has, in the output of this program. */
	private void tell(int number, String why) {
		try {
			TaskCard.NONE.begun(where).ended(TaskState.FAILED, 0, why).write(folder.fault(number));
		} catch (StudioException e) {
			System.err.println("task " + number + ": " + why);
		}
	}

	private void haltTheWorse(Survey survey) throws StudioException {
		if (!job.isSweep()) return;
		for (int number : survey.cards().keySet())
			if (survey.cards().get(number).state() == TaskState.RESTING
					&& Halving.verdict(number, survey.cards()) == Halving.Verdict.HALT)
				runner.halt(number);
	}
}
