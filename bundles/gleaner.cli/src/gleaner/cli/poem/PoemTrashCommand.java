// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.poem;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.cli.kit.TrashPrinter;
import gleaner.files.StudioException;
import gleaner.files.Trashed;
import gleaner.studio.Studio;
import gleaner.studio.poem.Poems;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner poem trash [POEM…]} */
@Command(name = "trash", description = "Move poems to the trash, with all that belongs to them; without POEM, list the poems there.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class PoemTrashCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(paramLabel = "POEM", arity = "0..*", description = "The titles of the poems.")
	private List<String> titles = new ArrayList<>();

	@Option(names = "--json", description = "Print a JSON array of objects.")
	private boolean json;

	@Mixin
	private StudioOption studioOption;

	PoemTrashCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		Studio studio = studioOption.open();
		if (titles.isEmpty()) new TrashPrinter(surroundings, Poems.KIND).list(studio.trash(), json);
		ArrayNode moved = JsonNodeFactory.instance.arrayNode();
		for (String title : titles) {
			Trashed removed = studio.poems().remove(title);
			if (json) moved.addObject().put("kind", removed.kind()).put("name", removed.name()).put("id", removed.id());
			else surroundings.out().println(
					"\"" + removed.name() + "\" is in the trash; put it back with: gleaner poem restore \"" + removed.name() + "\"");
		}
		if (json && !titles.isEmpty()) surroundings.out().println(Json.line(moved));
		return 0;
	}
}
