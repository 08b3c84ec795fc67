// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.job;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.cluster.Job;
import gleaner.cluster.JobFolder;
import gleaner.cluster.Jobs;
import gleaner.files.StudioException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gleaner job pause NAME} */
@Command(name = "pause",
		description = "Let a job on this machine do nothing for a while, as when you need the machine: what trains keeps what it has "
				+ "learnt, anything else is brought to its end first. On battery this is done by itself.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class JobPauseCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(paramLabel = "JOB", description = "The job.")
	private String name;

	@Mixin
	private StudioOption studioOption;

	@Mixin
	private Answer answer = new Answer();

	JobPauseCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		JobFolder folder = new Jobs(studioOption.open()).get(name);
		Job job = folder.job();
		if (!job.isHere()) throw new StudioException("the job " + name + " runs on " + job.place()
				+ ", where nobody needs the machine meanwhile; to let it stand still, stop it with: gleaner job stop " + Told.quoted(name));
		folder.askToPause();
		answer.give(surroundings, Json.object().put("job", name).put("paused", true),
				"The job " + name + " pauses; it goes on with: gleaner job resume " + Told.quoted(name));
		return 0;
	}
}
