// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.plugin;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Surroundings;
import gleaner.plugins.PluginException;
import gleaner.plugins.install.PluginInstaller;
import gleaner.plugins.store.StoredPlugin;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gleaner plugin remove ID} */
@Command(name = "remove", description = "Remove a plug-in.", mixinStandardHelpOptions = true, sortOptions = false)
final class PluginRemoveCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(paramLabel = "ID", description = "The plug-in; \"gleaner plugin list\" shows them.")
	private String id;

	@Mixin
	private Answer answer = new Answer();

	PluginRemoveCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws PluginException, InterruptedException {
		PluginInstaller installer = PluginInstaller.ofThisProgram();
		if (installer.broken().containsKey(id)) {
			installer.remove(id);
			answer.give(surroundings, Json.object().put("id", id), "Removed " + id + ", whose record could not be read.");
			return 0;
		}
		StoredPlugin plugin = named(id, installer.installed());
		installer.remove(plugin.id());
		answer.give(surroundings, Json.object().put("id", plugin.id()).put("version", plugin.version()),
				"Removed " + plugin.id() + " " + plugin.version() + "; in an open window, open "
						+ "Engines › Manage Engines to see the change.");
		return 0;
	}

	/** @throws PluginException if none of them has that id */
	static StoredPlugin named(String id, List<StoredPlugin> plugins) throws PluginException {
		return plugins.stream().filter(plugin -> plugin.id().equals(id)).findFirst()
				.orElseThrow(() -> new PluginException("there is no plug-in \"" + id + "\"; "
						+ (plugins.isEmpty() ? "none is installed"
								: "there are: " + String.join(", ", plugins.stream().map(StoredPlugin::id).toList()))));
	}
}
