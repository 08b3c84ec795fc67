// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.plugin;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** {@code gleaner plugin …} */
@Command(name = "plugin", description = "Add the trainer or the sentence encoder; install, remove, test and create plug-ins.",
		mixinStandardHelpOptions = true,
		synopsisSubcommandLabel = "COMMAND", sortOptions = false)
final class PluginCommand implements Runnable {
	@Spec
	private CommandSpec spec;

	@Override
	public void run() {
		CommandLine line = spec.commandLine();
		throw new ParameterException(line, "no command was given; choose one: " + String.join(", ", line.getSubcommands().keySet()));
	}
}
