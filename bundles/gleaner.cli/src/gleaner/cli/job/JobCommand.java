// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.job;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gleaner job} */
@Command(name = "job", description = "Run many trainings or makings in the background, on this machine or on a cluster.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class JobCommand implements Runnable {
	@Spec
	private CommandSpec spec;

	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(),
				"no command was given; choose one: list, show, begin, pause, resume, stop, fetch, run-again or remove");
	}
}
