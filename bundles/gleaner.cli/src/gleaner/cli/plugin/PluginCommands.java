// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.plugin;

import gleaner.cli.kit.CommandSource;
import gleaner.cli.kit.Surroundings;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import picocli.CommandLine;

/** Commands about plug-ins. */
@Component(property = "service.ranking:Integer=10")
public final class PluginCommands implements CommandSource {
	@Override
	public List<String> names() {
		return List.of("plugin");
	}

	@Override
	public CommandLine command(String name, Surroundings surroundings) {
		return switch (name) {
		case "plugin" -> new CommandLine(new PluginCommand())
				.addSubcommand(new PluginInstallCommand(surroundings))
				.addSubcommand(new PluginSearchCommand(surroundings))
				.addSubcommand(new PluginCatalogueCommand(surroundings))
				.addSubcommand(new PluginTrainerCommand(surroundings))
				.addSubcommand(new PluginEncoderCommand(surroundings))
				.addSubcommand(new PluginNewCommand(surroundings))
				.addSubcommand(new PluginApiCommand(surroundings))
				.addSubcommand(new PluginCheckCommand(surroundings))
				.addSubcommand(new PluginListCommand(surroundings))
				.addSubcommand(new PluginUpdateCommand(surroundings))
				.addSubcommand(new PluginRemoveCommand(surroundings))
				.addSubcommand(new PluginSwitchCommand.Off(surroundings))
				.addSubcommand(new PluginSwitchCommand.On(surroundings))
				.addSubcommand(new PluginFenceCommand(surroundings))
				.addSubcommand(new PluginKeysCommand(surroundings));
		default -> throw new IllegalArgumentException(name);
		};
	}
}
