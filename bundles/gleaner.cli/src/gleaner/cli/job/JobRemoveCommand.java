// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.job;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.cluster.Jobs;
import gleaner.files.StudioException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gleaner job remove NAME} */
@Command(name = "remove",
		description = "Move a job to the trash, with all that was not fetched. What it brought into the studio stays. On a cluster "
				+ "reached by ssh, its folder stays too.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class JobRemoveCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(paramLabel = "JOB", description = "The job.")
	private String name;

	@Mixin
	private StudioOption studioOption;

	@Mixin
	private Answer answer = new Answer();

	JobRemoveCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		String id = new Jobs(studioOption.open()).remove(name).id();
		answer.give(surroundings, Json.object().put("job", name).put("trash", id), "The job " + name + " is in the trash");
		return 0;
	}
}
