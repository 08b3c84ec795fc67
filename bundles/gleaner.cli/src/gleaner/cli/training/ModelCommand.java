// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.training;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gleaner model}: its commands do the work. */
@Command(name = "model", description = "Exchange models with other programs.", mixinStandardHelpOptions = true,
		synopsisSubcommandLabel = "COMMAND")
final class ModelCommand implements Runnable {
	@Spec
	private CommandSpec spec;

	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(),
				"no command was given; there are: " + String.join(", ", spec.subcommands().keySet()));
	}
}
