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

/** {@code gleaner job resume NAME} */
@Command(name = "resume", description = "Continue a paused job.", mixinStandardHelpOptions = true, sortOptions = false)
final class JobResumeCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(paramLabel = "JOB", description = "The job.")
	private String name;

	@Mixin
	private StudioOption studioOption;

	@Mixin
	private Answer answer = new Answer();

	JobResumeCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		JobFolder folder = new Jobs(studioOption.open()).get(name);
		boolean wasPaused = folder.isAskedToPause();
		folder.forgetPause();
		answer.give(surroundings, Json.object().put("job", name).put("paused", false),
				wasPaused ? "The job " + name + " goes on" : "The job " + name + " was not paused");
		return 0;
	}
}
