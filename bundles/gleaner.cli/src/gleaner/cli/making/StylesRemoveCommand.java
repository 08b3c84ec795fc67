// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.making;

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

/** {@code gleaner styles remove NAME} */
@Command(name = "remove", description = "Move a style of your own to the trash.", mixinStandardHelpOptions = true, sortOptions = false)
final class StylesRemoveCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(paramLabel = "STYLE", description = "The style.")
	private String name;

	@Mixin
	private StudioOption studioOption;

	@Mixin
	private Answer answer = new Answer();

	StylesRemoveCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		Trashed removed = studioOption.open().styles().remove(name);
		answer.give(surroundings, Json.object().put("style", removed.name()).put("trash", removed.id()),
				"\"" + removed.name() + "\" is in the trash; put it back with: gleaner styles restore \"" + removed.name() + "\"");
		return 0;
	}
}
