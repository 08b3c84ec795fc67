package gleaner.cli.plugin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Surroundings;
import gleaner.plugins.PluginException;
import gleaner.plugins.fence.FenceChoices;
import gleaner.plugins.install.PluginInstaller;
import gleaner.plugins.store.PluginStore;
import gleaner.plugins.store.StoredPlugin;
import java.util.List;
import java.util.Set;
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
		PluginInstaller installer = PluginInstaller.ofThisProgram();
		List<StoredPlugin> installed = installer.installed();
		Set<String> off = FenceChoices.of(PluginStore.ofThisPoet()).off();
		installer.broken().forEach((id, why) -> surroundings.warn(why + "; take it away with: gleaner plugin remove " + id));
		if (json) {
			ArrayNode all = JsonNodeFactory.instance.arrayNode();
			for (StoredPlugin p : installed)
				all.add(Json.object().put("id", p.id()).put("name", p.name()).put("version", p.version()).put("maker", p.maker())
						.put("licence", p.licence()).put("origin", p.origin()).put("signer", p.signer()).put("bytes", p.size())
						.put("on", !off.contains(p.id())));
			surroundings.out().println(Json.line(all));
		} else {
			for (StoredPlugin p : installed)
				surroundings.out()
						.println(p.id() + "  " + p.name() + " " + p.version() + (p.maker().isEmpty() ? "" : ", by " + p.maker()) + ", "
								+ (p.signer().isEmpty() ? "unsigned" : "signed with the " + p.signer())
								+ (off.contains(p.id()) ? ", switched off" : ""));
			if (installed.isEmpty()) surroundings.err().println("No plug-ins are installed.");
		}
		return 0;
	}
}
