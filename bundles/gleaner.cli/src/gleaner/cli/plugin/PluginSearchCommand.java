// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.plugin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Surroundings;
import gleaner.plugins.PluginException;
import gleaner.plugins.catalogue.Catalogues;
import gleaner.plugins.catalogue.Entry;
import gleaner.plugins.shelf.Shelf;
import gleaner.plugins.store.PluginStore;
import gleaner.plugins.store.StoredPlugin;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner plugin search [TEXT…]} */
@Command(name = "search", description = "Search the catalogues that you added; \"gleaner plugin install ID\" installs what you find.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class PluginSearchCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(arity = "0..*", paramLabel = "TEXT",
			description = "Words from the name, maker, licence or description. Default: list all.")
	private List<String> words = List.of();

	@Option(names = "--offline", description = "Search the last copies, and ask no server.")
	private boolean offline;

	@Option(names = "--json", description = "Print a JSON array of objects.")
	private boolean json;

	PluginSearchCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws PluginException, InterruptedException {
		Catalogues catalogues = Shelf.ofThisPoet().catalogues();
		if (catalogues.named().isEmpty())
			throw new PluginException("there is no catalogue yet; add one with: gleaner plugin catalogue --add PLACE");
		Catalogues.Known known = offline ? catalogues.kept() : catalogues.look();
		known.problems().forEach(surroundings::warn);
		known.catalogues().forEach(catalogue -> catalogue.leftOut().forEach(each -> surroundings.warn(catalogue.name() + ": " + each)));
		List<Entry> found = known.search(String.join(" ", words));
		Map<String, StoredPlugin> installed = PluginStore.ofThisPoet().list().stream()
				.collect(Collectors.toMap(StoredPlugin::id, Function.identity()));
		if (json) {
			ArrayNode all = JsonNodeFactory.instance.arrayNode();
			for (Entry e : found)
				all.add(Json.object().put("id", e.id()).put("name", e.name()).put("version", e.version()).put("maker", e.maker())
						.put("licence", e.licence()).put("does", e.does()).put("place", e.place()).put("sha256", e.sha256())
						.put("key", e.key()).put("bytes", e.size())
						.put("installed", installed.containsKey(e.id()) ? installed.get(e.id()).version() : ""));
			surroundings.out().println(Json.line(all));
		} else found.forEach(entry -> surroundings.out().println(line(entry, installed)));
		if (found.isEmpty()) surroundings.err().println("No plug-in in the catalogues matches.");
		return 0;
	}

	private static String line(Entry entry, Map<String, StoredPlugin> installed) {
		StoredPlugin there = installed.get(entry.id());
		return entry.id() + "  " + entry.name() + " " + entry.version() + (entry.maker().isEmpty() ? "" : ", by " + entry.maker())
				+ (entry.licence().isEmpty() ? "" : ", " + entry.licence()) + (there == null ? "" : ", installed: " + there.version())
				+ (entry.does().isEmpty() ? "" : " · " + entry.does());
	}
}
