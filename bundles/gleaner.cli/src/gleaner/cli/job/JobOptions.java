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
			description = "The cluster to run on, as described with \"gleaner cluster add\". Default: this machine.")
	private String cluster;

	@Option(names = "--workers", paramLabel = "N",
			description = "On this machine: the number of tasks that run at once. Default: one per processor core.")
	private Integer workers;

	@Option(names = "--memory", paramLabel = "MB", description = "The memory that each task may use. Default: 2000.")
	private Integer megabytes;

	@Option(names = "--minutes-each", paramLabel = "M",
			description = "On a cluster: how long a task may run at a time; unfinished tasks continue later. Default: 60.")
	private Integer minutes;

	@Option(names = "--pack", paramLabel = "N",
			description = "On a cluster: the number of tasks that share one place in the queue, one after the other; many sites forbid "
					+ "short jobs. Default: 1.")
	private Integer pack;

	@Option(names = "--estimate",
			description = "Measure a small part now and show what the job will take; begin nothing.")
	private boolean isEstimate;

	@Option(names = "--no-estimate", description = "Begin at once, without an estimate.")
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
			throw new StudioException(e.getMessage() + "; the job " + called + " is ready; send it with: gleaner job run-again \""
					+ called + "\"", e);
		}
		ObjectNode node = Json.object().put("job", called).put("tasks", tasks.size()).put("place", job.place());
		estimate.ifPresent(each -> describe(each, node));
		if (surroundings.json()) surroundings.out().println(Json.line(node));
		else surroundings.out().println("The job " + called + " has begun on " + job.place() + ": " + what + ". Watch it with: gleaner "
				+ "job show " + Told.quoted(called));
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
		if (estimate.isEmpty()) throw new StudioException("what " + job.name() + " will take cannot be estimated: a task has no part that "
				+ "can run alone, or none ends within " + LONG_LOOK.toSeconds() + " seconds");
		describe(estimate.get(), node);
		surroundings.out().println(surroundings.json() ? Json.line(node) : job.what() + ": " + words(job, estimate.get()));
	}

	private static void describe(Estimate estimate, ObjectNode node) {
		node.putObject("estimate").put("measured", estimate.measured()).put("coreHours", estimate.coreHours())
				.put("seconds", estimate.seconds()).put("longest", estimate.longest()).put("megabytes", estimate.megabytes())
				.put("bytes", estimate.bytes());
	}
}
