// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.job;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.cluster.Job;
import gleaner.cluster.JobFolder;
import gleaner.cluster.Jobs;
import gleaner.cluster.place.Resending;
import gleaner.files.StudioException;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner job run-again NAME} */
@Command(name = "run-again",
		description = "Continue a job that you stopped or that broke off, and repeat the tasks that "
				+ "failed. Finished tasks are not repeated.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class JobRunAgainCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(paramLabel = "JOB", description = "The job.")
	private String name;

	@Option(names = "--task", paramLabel = "N", description = "Of the failed tasks, only this one.")
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
		int sent = new Resending(Places.of(job, surroundings.program())).run(folder,
				task == null ? OptionalInt.empty() : OptionalInt.of(task));
		answer.give(surroundings, Json.object().put("job", name).put("sent", sent),
				sent == 0 ? "Nothing is left to do in the job " + name
						: "The job " + name + " goes on with " + sent + (sent == 1 ? " task" : " tasks") + " on "
								+ job.place());
		return 0;
	}
}
