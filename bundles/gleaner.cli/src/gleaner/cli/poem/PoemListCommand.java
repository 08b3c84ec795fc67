// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.poem;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.files.StudioException;
import gleaner.studio.poem.Poems;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gleaner poem list} */
@Command(name = "list", description = "List the poems of the studio, and the texts that are no poems yet.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class PoemListCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--json", description = "Print a JSON array of objects.")
	private boolean json;

	PoemListCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		Poems poems = studioOption.open().poems();
		List<String> titles = poems.titles();
		List<String> foreign = poems.foreignFiles();
		if (json) {
			ArrayNode all = JsonNodeFactory.instance.arrayNode();
			titles.forEach(title -> all.addObject().put("title", title).put("isPoem", true));
			foreign.forEach(file -> all.addObject().put("title", file).put("isPoem", false));
			surroundings.out().println(Json.line(all));
			return 0;
		}
		titles.forEach(surroundings.out()::println);
		foreign.forEach(surroundings.out()::println);
		if (titles.isEmpty() && foreign.isEmpty()) surroundings.err().println("This studio has no poems yet; make one in the window, or "
				+ "with: gleaner mine --into TITLE");
		return 0;
	}
}
