// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.studio;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gleaner trash …} */
@Command(name = "trash",
		description = "Put back what you deleted, or delete it for ever: poems, corpora, reservoirs, threads and models.",
		mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", sortOptions = false)
final class TrashCommand implements Runnable {
	@Spec
	private CommandSpec spec;

	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(),
				"no command was given; choose one: " + String.join(", ", spec.subcommands().keySet()));
	}
}
