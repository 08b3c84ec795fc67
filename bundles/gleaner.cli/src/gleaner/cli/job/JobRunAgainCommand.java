package gleaner.cli.job;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.cluster.Job;
import gleaner.cluster.JobFolder;
import gleaner.cluster.Jobs;
import gleaner.cluster.Survey;
import gleaner.cluster.TaskState;
import gleaner.cluster.place.Place;
import gleaner.cluster.place.Standing;
import gleaner.files.StudioException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner job run-again NAME} */
@Command(name = "run-again",
		description = "Go on with a job that was stopped or broken off, and try those tasks again that failed. What is "
				+ "done is not done again.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class JobRunAgainCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(paramLabel = "JOB", description = "The job.")
	private String name;

	@Option(names = "--task", paramLabel = "N", description = "Of those that failed only this one.")
	private Integer task;

	@Mixin
	private StudioOption studioOption;

	@Mixin
	private Answer answer = new Answer();

	JobRunAgainCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException, InterruptedException {
		JobFolder folder = new Jobs(studioOption.open()).get(name);
		Job job = folder.job();
		if (task != null) job.task(task);
		Place place = Places.of(job);
		place.fetch(folder);
		Standing before = place.state(folder);
		List<Integer> retried = before.survey().cards().entrySet().stream()
				.filter(each -> each.getValue().state() == TaskState.FAILED || each.getValue().state() == TaskState.BROKEN)
				.map(each -> each.getKey()).filter(number -> task == null || number.equals(task)).toList();
		Jobs.tryAgain(folder, retried);
		Survey survey = before.survey();
		List<Integer> sent = survey.cards().entrySet().stream()
				.filter(each -> task == null || each.getKey().equals(task))
				.filter(each -> retried.contains(each.getKey())
						|| survey.isReady(each.getKey()) && each.getValue().state() != TaskState.RUNNING)
				.map(each -> each.getKey()).filter(number -> !before.queued().contains(number)).toList();
		if (!sent.isEmpty()) place.submit(folder, sent);
		answer.give(surroundings, Json.object().put("job", name).put("sent", sent.size()),
				sent.isEmpty() ? "There is nothing left to do in the job " + name
						: "The job " + name + " goes on with " + sent.size() + (sent.size() == 1 ? " task" : " tasks") + " on "
								+ job.place());
		return 0;
	}
}
