// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.job;

import com.fasterxml.jackson.databind.node.ArrayNode;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.cluster.JobFolder;
import gleaner.cluster.Jobs;
import gleaner.cluster.place.Standing;
import gleaner.files.StudioException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gleaner job list} */
@Command(name = "list", description = "List the jobs of the studio and how far they are.", mixinStandardHelpOptions = true,
		sortOptions = false)
final class JobListCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--json", description = "Print a JSON array of objects.")
	private boolean json;

	JobListCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException, InterruptedException {
		Jobs jobs = new Jobs(studioOption.open());
		ArrayNode all = Json.object().putArray("jobs");
		List<String> names = jobs.names();
		for (String name : names) {
			try {
				JobFolder folder = jobs.get(name);
				Standing standing = Places.of(folder.job(), surroundings.program()).state(folder);
				if (json) all.add(Told.json(standing));
				else surroundings.out().println(name + "  " + standing.survey().words() + "  on " + standing.survey().job().place()
						+ "  " + standing.survey().job().what());
			} catch (StudioException e) {
				surroundings.warn(e.getMessage());
			}
		}
		if (json) surroundings.out().println(Json.line(all));
		else if (names.isEmpty()) surroundings.err().println("there is no job in " + jobs.folder() + " yet");
		return 0;
	}
}
