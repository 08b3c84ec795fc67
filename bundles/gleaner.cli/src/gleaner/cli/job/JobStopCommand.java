// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.job;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.cluster.JobFolder;
import gleaner.cluster.Jobs;
import gleaner.files.StudioException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gleaner job stop NAME} */
@Command(name = "stop", description = "Stop a job. What is done stays, and trainings keep what they have learnt.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class JobStopCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(paramLabel = "JOB", description = "The job.")
	private String name;

	@Mixin
	private StudioOption studioOption;

	@Mixin
	private Answer answer = new Answer();

	JobStopCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException, InterruptedException {
		JobFolder folder = new Jobs(studioOption.open()).get(name);
		Places.of(folder.job(), surroundings.program()).cancel(folder);
		answer.give(surroundings, Json.object().put("job", name).put("stopped", true),
				"The job " + name + " stops; continue it with: gleaner job run-again " + Told.quoted(name));
		return 0;
	}
}
