// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.studio;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Json;
import gleaner.files.StudioException;
import gleaner.cli.kit.Surroundings;
import gleaner.studio.Studio;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner new DIR} */
@Command(name = "new", description = "Make a new studio.", mixinStandardHelpOptions = true, sortOptions = false)
final class NewCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(paramLabel = "DIR", description = "The studio's folder; Gleaner makes it if it is missing.")
	private Path folder;

	@Option(names = "--starter", description = "Include the starter corpora and the starter vintages.")
	private boolean starter;

	@Mixin
	private Answer answer = new Answer();

	NewCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		Studio studio = starter ? Studio.createStarter(folder) : Studio.create(folder);
		answer.give(surroundings, Json.object().put("studio", studio.folder().toString()), "Made a studio in " + studio.folder());
		return 0;
	}
}
