// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.corpus;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.files.StudioException;
import gleaner.files.Trashed;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gleaner corpus remove NAME} */
@Command(name = "remove", description = "Move a corpus to the trash.", mixinStandardHelpOptions = true, sortOptions = false)
final class CorpusRemoveCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(paramLabel = "CORPUS", description = "The corpus.")
	private String name;

	@Mixin
	private StudioOption studioOption;

	@Mixin
	private Answer answer = new Answer();

	CorpusRemoveCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		Trashed removed = studioOption.open().corpora().remove(name);
		answer.give(surroundings, Json.object().put("corpus", removed.name()).put("trash", removed.id()),
				"\"" + removed.name() + "\" is in the trash; put it back with: gleaner corpus restore \"" + removed.name() + "\"");
		return 0;
	}
}
