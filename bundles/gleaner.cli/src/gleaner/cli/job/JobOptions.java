// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Program;
import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.Surroundings;
import gleaner.cluster.Estimate;
import gleaner.cluster.Job;
import gleaner.cluster.JobFolder;
import gleaner.cluster.Jobs;
import gleaner.cluster.Needs;
import gleaner.cluster.Probe;
import gleaner.cluster.Stock;
import gleaner.cluster.Task;
import gleaner.cluster.place.Place;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say where a job runs, and what each of its tasks may use. */
public final class JobOptions {
	private static final Duration SHORT_LOOK = Duration.ofSeconds(8);
	private static final Duration LONG_LOOK = Duration.ofMinutes(2);

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

	@Option(names = "--estimate",
			description = "Only tell what it will take, by a small part of it that is done now, and begin nothing.")
	private boolean isEstimate;

	@Option(names = "--no-estimate", description = "Begin at once, without measuring what it will take.")
	private boolean isUnmeasured;

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
	Place place(Program program) throws StudioException {
		return Places.of(where(), program);
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
		if (isEstimate && isUnmeasured)
			throw new ParameterException(spec.commandLine(), "--estimate and --no-estimate do not go together; give one of them");
		Place place = place(surroundings.program());
		Jobs jobs = new Jobs(studio);
		String called = name == null ? jobs.free(wish) : name;
		Job job;
		try {
			job = new Job(called, what, where(), Job.freeKey(), Instant.now().truncatedTo(ChronoUnit.SECONDS), needs(spec), workers(),
					rungs, tasks);
		} catch (IllegalArgumentException e) {
			throw new ParameterException(spec.commandLine(), e.getMessage());
		}
		jobs.requireFree(called);
		Optional<Estimate> estimate = isUnmeasured ? Optional.empty() : estimate(surroundings, studio, job, stock);
		if (isEstimate) {
			tell(surroundings, job, estimate, Json.object().put("job", called).put("tasks", tasks.size()).put("place", job.place()));
			return;
		}
		JobFolder folder = jobs.create(job, stock);
		try {
			place.submit(folder, tasks.stream().map(Task::number).toList());
		} catch (StudioException e) {
			throw new StudioException(e.getMessage() + "; the job " + called + " is there, send it off with: gleaner job run-again \""
					+ called + "\"", e);
		}
		ObjectNode node = Json.object().put("job", called).put("tasks", tasks.size()).put("place", job.place());
		estimate.ifPresent(each -> describe(each, node));
		if (surroundings.json()) surroundings.out().println(Json.line(node));
		else surroundings.out().println("The job " + called + " has begun on " + job.place() + ": " + what + ". See how it goes with: "
				+ "gleaner job show " + Told.quoted(called));
	}

	/** Measures, and tells it before anything begins; what will fail is told, too, and does not begin. */
	private Optional<Estimate> estimate(Surroundings surroundings, Studio studio, Job job, Stock stock) throws StudioException {
		Duration patience = isEstimate ? LONG_LOOK : SHORT_LOOK;
		Optional<Estimate> estimate;
		try (ProgressLine line = new ProgressLine(surroundings)) {
			line.report("measuring what it will take", Double.NaN);
			estimate = new Probe(studio, new TaskCommand(surroundings.program()), patience).measure(job, stock);
		}
		if (estimate.isEmpty()) return estimate;
		long free = job.isHere() ? studio.folder().toFile().getUsableSpace() : 0;
		if (!isEstimate && !surroundings.json()) surroundings.err().println("It will take " + words(job, estimate.get()));
		for (String warning : estimate.get().warnings(job.needs(), !job.isHere(), free)) surroundings.warn(warning);
		return estimate;
	}

	private static String words(Job job, Estimate estimate) {
		String words = estimate.words(job.isHere() ? job.workers() : job.tasks().size());
		return words + " (measured on this machine, of " + estimate.measured() + (estimate.measured() == 1 ? " task)" : " tasks)");
	}

	private static void tell(Surroundings surroundings, Job job, Optional<Estimate> estimate, ObjectNode node) throws StudioException {
		if (estimate.isEmpty()) throw new StudioException("what " + job.name() + " will take cannot be told beforehand: no part of a task "
				+ "can be done alone, or none is done within " + LONG_LOOK.toSeconds() + " seconds");
		describe(estimate.get(), node);
		surroundings.out().println(surroundings.json() ? Json.line(node) : job.what() + ": " + words(job, estimate.get()));
	}

	private static void describe(Estimate estimate, ObjectNode node) {
		node.putObject("estimate").put("measured", estimate.measured()).put("coreHours", estimate.coreHours())
				.put("seconds", estimate.seconds()).put("longest", estimate.longest()).put("megabytes", estimate.megabytes())
				.put("bytes", estimate.bytes());
	}
}
