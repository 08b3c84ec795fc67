// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.poem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** {@code gleaner poem …} */
@Command(name = "poem", description = "List, delete and put back poems.", mixinStandardHelpOptions = true,
		synopsisSubcommandLabel = "COMMAND",
		sortOptions = false)
final class PoemCommand implements Runnable {
	@Spec
	private CommandSpec spec;

	@Override
	public void run() {
		CommandLine line = spec.commandLine();
		throw new ParameterException(line, "no command was given; choose one: " + String.join(", ", line.getSubcommands().keySet()));
	}
}
