package gleaner.cli.job;

import gleaner.cli.kit.Json;
import gleaner.cli.kit.Surroundings;
import gleaner.cluster.Job;
import gleaner.cluster.JobFolder;
import gleaner.cluster.Jobs;
import gleaner.cluster.Needs;
import gleaner.cluster.Stock;
import gleaner.cluster.Task;
import gleaner.cluster.place.Place;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say where a job runs, and what each of its tasks may use. */
public final class JobOptions {
	@Option(names = "--on", paramLabel = "CLUSTER",
			description = "Where it runs: a cluster that \"gleaner cluster add\" has described. Standard: this machine.")
	private String cluster;

	@Option(names = "--workers", paramLabel = "N",
			description = "On this machine: how many tasks run at once. Standard: one for each processor core.")
	private Integer workers;

	@Option(names = "--memory", paramLabel = "MB", description = "What each task may use. Standard: 2000.")
	private Integer megabytes;

	@Option(names = "--minutes-each", paramLabel = "M",
			description = "On a cluster: how long a task may run at a time; what is not done by then goes on later. Standard: 60.")
	private Integer minutes;

	@Option(names = "--pack", paramLabel = "N",
			description = "On a cluster: so many tasks one after the other in one place of the queue; many sites forbid short jobs. "
					+ "Standard: 1.")
	private Integer pack;

	/** What each task may use. */
	Needs needs(CommandSpec spec) {
		try {
			return new Needs(megabytes == null ? Needs.USUAL.megabytes() : megabytes, minutes == null ? Needs.USUAL.minutes() : minutes,
					pack == null ? Needs.USUAL.pack() : pack);
		} catch (IllegalArgumentException e) {
			throw new ParameterException(spec.commandLine(), e.getMessage().replaceFirst("--minutes ", "--minutes-each "));
		}
	}

	/** How many tasks run at once on this machine. */
	int workers() {
		return workers == null ? Runtime.getRuntime().availableProcessors() : workers;
	}

	/** @throws StudioException if the cluster is not known; better before anything is made */
	Place place() throws StudioException {
		return Places.of(where());
	}

	private String where() {
		return cluster == null ? Job.HERE : cluster;
	}

	/**
	 * Makes a job and hands it over to where it runs.
	 *
	 * @param name what it is called; {@code null} if that was not said
	 * @param wish what it is called then, perhaps with a number behind it
	 * @param what it is, in a sentence
	 */
	public void start(Surroundings surroundings, Studio studio, CommandSpec spec, String name, String wish, String what, List<Long> rungs,
			List<Task> tasks, Stock stock) throws StudioException, InterruptedException {
		Place place = place();
		Jobs jobs = new Jobs(studio);
		String called = name == null ? jobs.free(wish) : name;
		Job job;
		try {
			job = new Job(called, what, where(), "gleaner-" + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36),
					Instant.now().truncatedTo(ChronoUnit.SECONDS), needs(spec), workers(), rungs, tasks);
		} catch (IllegalArgumentException e) {
			throw new ParameterException(spec.commandLine(), e.getMessage());
		}
		JobFolder folder = jobs.create(job, stock);
		try {
			place.submit(folder, tasks.stream().map(Task::number).toList());
		} catch (StudioException e) {
			throw new StudioException(e.getMessage() + "; the job " + called + " is there, send it off with: gleaner job run-again \""
					+ called + "\"", e);
		}
		if (surroundings.json()) surroundings.out().println(Json.line(Json.object().put("job", called).put("tasks", tasks.size())
				.put("place", job.place())));
		else surroundings.out().println("The job " + called + " has begun on " + job.place() + ": " + what + ". See how it goes with: "
				+ "gleaner job show " + (called.contains(" ") ? "\"" + called + "\"" : called));
	}
}
