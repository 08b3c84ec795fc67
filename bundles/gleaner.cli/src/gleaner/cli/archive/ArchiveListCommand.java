// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.archive.Archives;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.files.StudioException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gleaner archive list} */
@Command(name = "list", description = "List the archives of the studio.", mixinStandardHelpOptions = true, sortOptions = false)
final class ArchiveListCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--json", description = "Print a JSON array of objects.")
	private boolean json;

	ArchiveListCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		List<Archives.Entry> all = new Archives(studioOption.open()).list();
		if (json) {
			ArrayNode array = JsonNodeFactory.instance.arrayNode();
			all.forEach(each -> array.add(object(each)));
			surroundings.out().println(Json.line(array));
			return 0;
		}
		for (Archives.Entry each : all)
			surroundings.out().println(each.name() + "  " + each.card().map(card -> card.words()).orElse("without its pages")
					+ (each.file().isPresent() ? "" : "  without its zip"));
		if (all.isEmpty()) surroundings.err().println("This studio has no archives yet; make one with: gleaner archive NAME");
		return 0;
	}

	private static ObjectNode object(Archives.Entry entry) {
		ObjectNode object = Json.object().put("name", entry.name());
		entry.site().ifPresent(site -> object.put("site", site.toString()));
		entry.file().ifPresent(file -> object.put("file", file.toString()));
		entry.card().ifPresent(card -> object.put("title", card.title()).put("made", card.made().toString()).put("raw", card.raw())
				.put("poems", card.poems()).put("threads", card.threads()));
		return object;
	}
}
