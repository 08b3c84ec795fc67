// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.job;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gleaner job} */
@Command(name = "job", description = "Jobs: many trainings or makings that go on without you, on this machine or on a cluster.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class JobCommand implements Runnable {
	@Spec
	private CommandSpec spec;

	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(),
				"say what to do: list, show, begin, pause, resume, stop, fetch, run-again or remove");
	}
}
