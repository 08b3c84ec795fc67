// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.cluster.Job;
import gleaner.cluster.JobFolder;
import gleaner.cluster.Jobs;
import gleaner.cluster.Needs;
import gleaner.cluster.Stock;
import gleaner.cluster.Task;
import gleaner.cluster.TaskCard;
import gleaner.cluster.TaskState;
import gleaner.cluster.place.Place;
import gleaner.cluster.place.Standing;
import gleaner.files.Folders;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner cluster check NAME} */
@Command(name = "check", description = "Try a cluster: send three tiny tasks there, and fetch what they print.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class ClusterCheckCommand implements Callable<Integer> {
	private static final int TASKS = 3;
	private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

	private final Surroundings surroundings;

	@Parameters(paramLabel = "NAME", description = "The cluster.")
	private String name;

	@Option(names = "--patience", paramLabel = "S", defaultValue = "600",
			description = "Give up after this many seconds; queues can be long. Default: ${DEFAULT-VALUE}.")
	private long seconds;

	@Mixin
	private StudioOption studioOption;

	@Mixin
	private Answer answer = new Answer();

	ClusterCheckCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException, InterruptedException {
		Place place = Places.of(name, surroundings.program());
		Studio studio = studioOption.open();
		Jobs jobs = new Jobs(studio);
		List<Task> tasks = java.util.stream.IntStream.rangeClosed(1, TASKS)
				.mapToObj(number -> new Task(number, "", List.of("corpus", "list"))).toList();
		JobFolder folder = jobs.create(new Job(jobs.free("check-" + name), "a check of the cluster " + name, name,
				Job.freeKey(), Instant.now(),
				new Needs(Needs.USUAL.megabytes(), 1, 1), 1, List.of(), tasks), new Stock(studio));
		long began = System.nanoTime();
		try (ProgressLine line = new ProgressLine(surroundings)) {
			place.submit(folder, tasks.stream().map(Task::number).toList());
			Standing standing = place.state(folder);
			while (!standing.survey().isOver()) {
				double took = (System.nanoTime() - began) / 1e9;
				if (took > seconds) {
					place.cancel(folder);
					throw new StudioException("the cluster " + name + " has not done three small tasks in " + seconds + " seconds: "
							+ standing.survey().words() + "; look at its queue with squeue, or allow more time with --patience");
				}
				if (!standing.attended() && took > 30) throw broken(folder, standing);
				line.report(standing.survey().words(), Double.NaN);
				Thread.sleep(BETWEEN_LOOKS);
				standing = place.state(folder);
			}
			for (TaskCard card : standing.survey().cards().values()) if (card.state() == TaskState.FAILED)
				throw new StudioException("a task failed on the cluster " + name + ": " + card.why());
			place.fetch(folder);
		}
		double took = (System.nanoTime() - began) / 1e9;
		ObjectNode node = Json.object().put("cluster", name).put("works", true).put("seconds", Math.round(took));
		answer.give(surroundings, node,
				"The cluster " + name + " works: three tasks went there and back in " + Math.round(took) + " seconds");
		Folders.delete(folder.path());
		return 0;
	}

	private StudioException broken(JobFolder folder, Standing standing) {
		return new StudioException("the queue of " + name + " is empty, but the tasks are not done: "
				+ standing.survey().words() + "; see what they printed in " + folder.queue()
				+ ", or in the folder queue beside the job on the cluster");
	}
}
