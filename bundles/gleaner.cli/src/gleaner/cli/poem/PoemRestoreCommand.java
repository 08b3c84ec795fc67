// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.poem;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.cli.kit.TrashPrinter;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.poem.Poems;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gleaner poem restore POEM} */
@Command(name = "restore", description = "Put a poem back from the trash; of several with one title, the one deleted last.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class PoemRestoreCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(paramLabel = "NAME", description = "Its title, or its id from \"poem trash --json\".")
	private String title;

	@Mixin
	private StudioOption studioOption;

	@Mixin
	private Answer answer = new Answer();

	PoemRestoreCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		Studio studio = studioOption.open();
		new TrashPrinter(surroundings, Poems.KIND).restore(studio, title, answer.isJson());
		return 0;
	}
}
