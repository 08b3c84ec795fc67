// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.perform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.cli.kit.TrashPrinter;
import gleaner.files.StudioException;
import gleaner.files.Trashed;
import gleaner.performance.record.Performances;
import gleaner.studio.Studio;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner performance trash [NAME…]} */
@Command(name = "trash", description = "Move performances to the trash; without NAME, list the performances there.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class PerformanceTrashCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(paramLabel = "PERFORMANCE", arity = "0..*",
			description = "The names of the performances, the ends of their names, or last.")
	private List<String> names = new ArrayList<>();

	@Option(names = "--json", description = "Print a JSON array of objects.")
	private boolean json;

	@Mixin
	private StudioOption studioOption;

	PerformanceTrashCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		Studio studio = studioOption.open();
		if (names.isEmpty()) new TrashPrinter(surroundings, Performances.KIND).list(studio.trash(), json);
		Performances performances = new Performances(studio);
		ArrayNode moved = JsonNodeFactory.instance.arrayNode();
		for (String name : names) {
			Trashed removed = performances.remove(name);
			if (json) moved.addObject().put("kind", removed.kind()).put("name", removed.name()).put("id", removed.id());
			else surroundings.out().println(
					"\"" + removed.name() + "\" is in the trash; put it back with: gleaner performance restore \"" + removed.name()
							+ "\"");
		}
		if (json && !names.isEmpty()) surroundings.out().println(Json.line(moved));
		return 0;
	}
}
