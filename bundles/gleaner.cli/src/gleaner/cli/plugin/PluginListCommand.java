package gleaner.cli.plugin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Surroundings;
import gleaner.plugins.PluginException;
import gleaner.plugins.Plugins;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gleaner plugin list} */
@Command(name = "list", description = "List the plug-ins that were installed.", mixinStandardHelpOptions = true, sortOptions = false)
final class PluginListCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Option(names = "--json", description = "Print an array of objects.")
	private boolean json;

	PluginListCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws PluginException {
		List<Plugins.Plugin> installed = Plugins.ofThisProgram().installed();
		if (json) {
			ArrayNode all = JsonNodeFactory.instance.arrayNode();
			for (Plugins.Plugin p : installed) all.add(Json.object().put("id", p.id()).put("name", p.name()).put("version", p.version()));
			surroundings.out().println(Json.line(all));
		} else {
			for (Plugins.Plugin p : installed) surroundings.out().println(p.id() + "  " + p.name() + " " + p.version());
			if (installed.isEmpty()) surroundings.err().println("No plug-ins are installed.");
		}
		return 0;
	}
}
