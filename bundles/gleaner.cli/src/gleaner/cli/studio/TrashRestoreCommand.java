// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.studio;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.cli.kit.TrashPrinter;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gleaner trash restore NAME} */
@Command(name = "restore", description = "Put something back from the trash; of several with one name, the one deleted last.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class TrashRestoreCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(paramLabel = "NAME", description = "Its name, or its id from \"trash list --json\".")
	private String name;

	@Mixin
	private StudioOption studioOption;

	@Mixin
	private Answer answer = new Answer();

	TrashRestoreCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		Studio studio = studioOption.open();
		TrashPrinter.ofAll(surroundings).restore(studio, name, answer.isJson());
		return 0;
	}
}
