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
		description = "Pause a job on this machine, for instance when you need the machine. Trainings keep what they have learnt; other "
				+ "tasks finish first. On battery, jobs pause by themselves.",
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
				+ ", and only jobs on this machine can pause; stop it with: gleaner job stop " + Told.quoted(name));
		folder.askToPause();
		answer.give(surroundings, Json.object().put("job", name).put("paused", true),
				"The job " + name + " pauses; continue it with: gleaner job resume " + Told.quoted(name));
		return 0;
	}
}
