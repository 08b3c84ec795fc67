// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.job;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Surroundings;
import gleaner.cluster.place.Site;
import gleaner.cluster.place.Sites;
import gleaner.files.StudioException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gleaner cluster list} */
@Command(name = "list", description = "List the clusters that you have described.", mixinStandardHelpOptions = true, sortOptions = false)
final class ClusterListCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Option(names = "--json", description = "Print a JSON array of objects.")
	private boolean json;

	ClusterListCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		Sites sites = Sites.ofThisUser();
		List<String> names = sites.names();
		ArrayNode all = Json.object().putArray("clusters");
		for (String name : names) {
			try {
				Site site = sites.get(name);
				if (json) all.add(node(site));
				else surroundings.out()
						.println(name + "  " + (site.isFar() ? site.host() + ":" + site.folder() : "from this machine") + "  "
								+ String.join(" ", site.options()));
			} catch (StudioException e) {
				surroundings.warn(e.getMessage());
			}
		}
		if (json) surroundings.out().println(Json.line(all));
		else if (names.isEmpty()) surroundings.err().println("no cluster is described yet; describe one with: gleaner cluster add NAME");
		return 0;
	}

	private static ObjectNode node(Site site) {
		ObjectNode node = Json.object().put("cluster", site.name()).put("host", site.host()).put("folder", site.folder())
				.put("program", site.program()).put("wrap", site.wrap());
		site.options().forEach(node.putArray("options")::add);
		site.setup().forEach(node.putArray("setup")::add);
		return node;
	}
}
