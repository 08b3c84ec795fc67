// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.job;

import gleaner.cli.kit.Surroundings;
import gleaner.cluster.Bringing;
import gleaner.cluster.Command;
import gleaner.cluster.Job;
import gleaner.cluster.JobFolder;
import gleaner.cluster.Survey;
import gleaner.cluster.Task;
import gleaner.cluster.TaskState;
import gleaner.cluster.Worker;
import gleaner.cluster.place.Pauses;
import gleaner.cluster.place.Slurm;
import gleaner.cluster.place.ThisMachine;
import gleaner.files.Faults;
import gleaner.files.HeldLock;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner job work FOLDER}, which jobs call, not people. */
@picocli.CommandLine.Command(name = "work", hidden = true, description = "Work on the tasks of a job. Jobs call this command themselves.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class JobWorkCommand implements Callable<Integer> {
	/** How long a task may take to keep its state when the program is told to end. */
	private static final int SECONDS_TO_FINISH = 25;
	/** In the environment: how many seconds before its time is over a task is stopped, for a large net takes long to be kept. */
	private static final String MARGIN_SECONDS = "GLEANER_JOB_MARGIN";
	/** If that is not said: so long, or this share of its time if that is less. */
	private static final Duration MARGIN = Duration.ofMinutes(1);
	private static final int SHARE = 4;

	private final Surroundings surroundings;

	@Parameters(paramLabel = "FOLDER", description = "The folder of the job.")
	private Path path;

	@Option(names = "--worker", paramLabel = "N", description = "On this machine: the number of this worker.")
	private Integer number;

	@Option(names = "--list", paramLabel = "N", description = "On a cluster: the list with the tasks of each place in the array.")
	private Integer list;

	@Option(names = "--minutes", paramLabel = "M", description = "On a cluster: how long the tasks may run.")
	private Integer minutes;

	JobWorkCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException, InterruptedException {
		JobFolder folder = new JobFolder(path.toAbsolutePath().normalize());
		return list == null ? here(folder) : onCluster(folder);
	}

	private int here(JobFolder folder) throws StudioException, InterruptedException {
		Path lock = folder.workerLock(number == null ? 1 : number);
		try {
			Files.createDirectories(lock.getParent());
			Optional<HeldLock> held = HeldLock.tryTake(lock);
			if (held.isEmpty()) return 0;
			try (HeldLock mine = held.get()) {
				ThisMachine machine = new ThisMachine(surroundings.program().script());
				work(folder, numbers(folder.job()), Worker.host(), Optional.empty(), true, new Pauses(folder)::why,
						() -> machine.startMissing(folder));
			}
		} catch (IOException e) {
			throw Faults.writing(lock, e);
		}
		if (Survey.of(folder).isOver()) new Bringing(Studio.open(folder.path().getParent().getParent()), folder).run();
		return 0;
	}

	private static List<Integer> numbers(Job job) {
		return job.tasks().stream().map(Task::number).toList();
	}

	private int onCluster(JobFolder folder) throws StudioException, InterruptedException {
		String said = System.getenv("SLURM_ARRAY_TASK_ID");
		List<List<Integer>> packs = Slurm.readList(folder, list);
		int index;
		try {
			index = Integer.parseInt(String.valueOf(said));
		} catch (NumberFormatException e) {
			throw new StudioException("this is not a task of a Slurm array: SLURM_ARRAY_TASK_ID is " + said);
		}
		if (index < 0 || index >= packs.size())
			throw new StudioException("list " + list + " has no place " + index + ", they go from 0 to " + (packs.size() - 1));
		List<Integer> mine = packs.get(index);
		String where = Worker.host() + ", Slurm " + System.getenv("SLURM_ARRAY_JOB_ID") + "_" + index;
		Worker.End end = work(folder, mine, where, end(), false, Optional::empty, () -> openNextRung(folder, mine));
		if (end == Worker.End.OUT_OF_TIME) Slurm.again(folder, list, index);
		return 0;
	}

	private Optional<Instant> end() throws StudioException {
		if (minutes == null) return Optional.empty();
		Duration time = Duration.ofMinutes(minutes);
		Duration margin = margin(time);
		return Optional.of(Instant.ofEpochMilli(ProcessHandle.current().info().startInstant().orElse(Instant.now()).toEpochMilli())
				.plus(time).minus(margin));
	}

	private static Duration margin(Duration time) throws StudioException {
		String said = System.getenv(MARGIN_SECONDS);
		if (said == null || said.isBlank()) return MARGIN.compareTo(time.dividedBy(SHARE)) < 0 ? MARGIN : time.dividedBy(SHARE);
		if (said.strip().matches("\\d{1,6}") && Long.parseLong(said.strip()) < time.toSeconds())
			return Duration.ofSeconds(Long.parseLong(said.strip()));
		throw new StudioException(MARGIN_SECONDS + " is \"" + said + "\", must be a number of seconds below the " + time.toSeconds()
				+ " that a task has");
	}

	/** Who comes to a rung last sends the better ones on; what is its own it does itself. */
	private static void openNextRung(JobFolder folder, List<Integer> mine) throws StudioException, InterruptedException {
		if (folder.isAskedToStop() || !folder.job().isSweep()) return;
		Survey survey = Survey.of(folder);
		List<Integer> ready = survey.cards().entrySet().stream()
				.filter(task -> task.getValue().state() == TaskState.RESTING && survey.isReady(task.getKey())).map(task -> task.getKey())
				.toList();
		if (ready.isEmpty()) return;
		int rung = survey.cards().get(ready.getFirst()).rung();
		List<Integer> others = ready.stream().filter(task -> !mine.contains(task)).toList();
		if (!others.isEmpty()) Slurm.nextRung(folder, rung, others);
	}

	/** Works so that what is told to end keeps its state first. */
	private Worker.End work(JobFolder folder, List<Integer> mine, String where, Optional<Instant> end, boolean waits,
			Supplier<Optional<String>> pauses, Worker.Between between) throws StudioException, InterruptedException {
		Command command = new TaskCommand(surroundings.program());
		Worker worker = new Worker(folder, command, mine, where, end, waits, pauses, between);
		CountDownLatch ended = new CountDownLatch(1);
		Thread hook = new Thread(() -> {
			worker.callOff();
			try {
				ended.await(SECONDS_TO_FINISH, TimeUnit.SECONDS);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}, "told to end");
		Runtime.getRuntime().addShutdownHook(hook);
		try {
			return worker.run();
		} finally {
			ended.countDown();
			surroundings.out().flush();
			try {
				Runtime.getRuntime().removeShutdownHook(hook);
			} catch (IllegalStateException e) {
				// The program is going already.
			}
		}
	}
}
