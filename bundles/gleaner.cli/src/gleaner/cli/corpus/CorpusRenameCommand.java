// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.corpus;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.files.StudioException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gleaner corpus rename NAME NEW} */
@Command(name = "rename", description = "Rename a corpus.", mixinStandardHelpOptions = true, sortOptions = false)
final class CorpusRenameCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(index = "0", paramLabel = "CORPUS", description = "The corpus.")
	private String name;

	@Parameters(index = "1", paramLabel = "NEW", description = "Its new name.")
	private String newName;

	@Mixin
	private StudioOption studioOption;

	@Mixin
	private Answer answer = new Answer();

	CorpusRenameCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		studioOption.open().corpora().rename(name, newName);
		answer.give(surroundings, Json.object().put("corpus", newName.strip()).put("before", name),
				"\"" + name + "\" is now called \"" + newName.strip() + "\"");
		return 0;
	}
}
