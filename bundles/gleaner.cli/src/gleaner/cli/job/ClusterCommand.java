// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.job;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gleaner cluster} */
@Command(name = "cluster", description = "Clusters with Slurm on which jobs may run.", mixinStandardHelpOptions = true,
		sortOptions = false)
final class ClusterCommand implements Runnable {
	@Spec
	private CommandSpec spec;

	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(), "say what to do: add, list, check or remove");
	}
}
