// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.perform;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.cli.kit.TrashPrinter;
import gleaner.files.StudioException;
import gleaner.performance.record.Performances;
import gleaner.studio.Studio;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gleaner performance restore NAME} */
@Command(name = "restore", description = "Put a performance back from the trash.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class PerformanceRestoreCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(paramLabel = "NAME", description = "Its name, or its id from \"performance trash --json\".")
	private String name;

	@Mixin
	private StudioOption studioOption;

	@Mixin
	private Answer answer = new Answer();

	PerformanceRestoreCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		Studio studio = studioOption.open();
		new TrashPrinter(surroundings, Performances.KIND).restore(studio, name, answer.isJson());
		return 0;
	}
}
