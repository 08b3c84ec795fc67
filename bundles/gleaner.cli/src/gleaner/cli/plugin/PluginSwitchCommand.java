// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.plugin;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Surroundings;
import gleaner.plugins.PluginException;
import gleaner.plugins.fence.FenceChoices;
import gleaner.plugins.install.PluginInstaller;
import gleaner.plugins.store.PluginStore;
import gleaner.plugins.store.StoredPlugin;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gleaner plugin off ID} and {@code gleaner plugin on ID} */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
abstract sealed class PluginSwitchCommand implements Callable<Integer> {
	private final Surroundings surroundings;
	private final boolean on;

	@Parameters(paramLabel = "ID", description = "The plug-in; \"gleaner plugin list\" shows them.")
	private String id;

	@Mixin
	private Answer answer = new Answer();

	PluginSwitchCommand(Surroundings surroundings, boolean on) {
		this.surroundings = surroundings;
		this.on = on;
	}

	@Command(name = "off", description = "Switch a plug-in off; it stays installed.")
	static final class Off extends PluginSwitchCommand {
		Off(Surroundings surroundings) {
			super(surroundings, false);
		}
	}

	@Command(name = "on", description = "Switch a plug-in on again.")
	static final class On extends PluginSwitchCommand {
		On(Surroundings surroundings) {
			super(surroundings, true);
		}
	}

	@Override
	public Integer call() throws PluginException {
		StoredPlugin plugin = PluginRemoveCommand.named(id, PluginInstaller.ofThisProgram().installed());
		PluginStore store = PluginStore.ofThisPoet();
		FenceChoices.of(store).with(plugin.id(), on).write(store);
		answer.give(surroundings, Json.object().put("id", plugin.id()).put("on", on),
				"Switched " + plugin.id() + (on ? " on" : " off") + "; in an open window, open "
						+ "Engines › Manage Engines to see the change.");
		return 0;
	}
}
