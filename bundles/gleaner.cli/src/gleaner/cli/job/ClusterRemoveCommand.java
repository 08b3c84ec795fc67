// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.job;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Surroundings;
import gleaner.cluster.place.Sites;
import gleaner.files.StudioException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gleaner cluster remove NAME} */
@Command(name = "remove", description = "Forget a cluster. Its jobs stay, but you cannot reach them until you describe the cluster again.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class ClusterRemoveCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(paramLabel = "NAME", description = "The cluster.")
	private String name;

	@Mixin
	private Answer answer = new Answer();

	ClusterRemoveCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		Sites.ofThisUser().remove(name);
		answer.give(surroundings, Json.object().put("cluster", name).put("removed", true), "The cluster " + name + " is forgotten");
		return 0;
	}
}
