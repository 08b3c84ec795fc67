// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.job;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gleaner cluster} */
@Command(name = "cluster", description = "Manage the Slurm clusters where jobs can run.", mixinStandardHelpOptions = true,
		sortOptions = false)
final class ClusterCommand implements Runnable {
	@Spec
	private CommandSpec spec;

	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(), "no command was given; choose one: add, list, check or remove");
	}
}
