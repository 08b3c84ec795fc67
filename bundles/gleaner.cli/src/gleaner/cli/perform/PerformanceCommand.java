// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.perform;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** {@code gleaner performance …} */
@Command(name = "performance", description = "List recorded performances, read them, give them away, delete them, put them back.",
		mixinStandardHelpOptions = true,
		synopsisSubcommandLabel = "COMMAND",
		sortOptions = false)
final class PerformanceCommand implements Runnable {
	@Spec
	private CommandSpec spec;

	@Override
	public void run() {
		CommandLine line = spec.commandLine();
		throw new ParameterException(line, "say what to do with performances: " + String.join(", ", line.getSubcommands().keySet()));
	}
}
