// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.making;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gleaner debris …} */
@Command(name = "debris", description = "Look at what the engines said.", mixinStandardHelpOptions = true,
		synopsisSubcommandLabel = "COMMAND", sortOptions = false)
final class DebrisCommand implements Runnable {
	@Spec
	private CommandSpec spec;

	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(),
				"no command was given; choose one: " + String.join(", ", spec.subcommands().keySet()));
	}
}
