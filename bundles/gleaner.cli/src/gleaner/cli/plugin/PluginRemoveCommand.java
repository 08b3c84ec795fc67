package gleaner.cli.plugin;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Surroundings;
import gleaner.plugins.Director;
import gleaner.plugins.PluginException;
import gleaner.plugins.Plugins;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gleaner plugin remove ID} */
@Command(name = "remove", description = "Remove a plug-in.", mixinStandardHelpOptions = true, sortOptions = false)
final class PluginRemoveCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(paramLabel = "ID", description = "Which one; \"gleaner plugin list\" shows them.")
	private String id;

	@Mixin
	private Answer answer = new Answer();

	PluginRemoveCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws PluginException, InterruptedException {
		Plugins.Plugin plugin = Plugins.choose(Plugins.ofThisProgram().installed(), Optional.of(id), "to remove");
		Director.ofThisProgram().remove(plugin);
		answer.give(surroundings, Json.object().put("id", plugin.id()).put("version", plugin.version()),
				"Removed " + plugin.id() + " " + plugin.version() + "; a window that is open forgets it after a restart.");
		return 0;
	}
}
