// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.making;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.engine.EngineException;
import gleaner.files.StudioException;
import gleaner.studio.style.OwnStyles;
import gleaner.voice.EngineEntry;
import gleaner.voice.StyleShelf;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gleaner styles} */
@Command(name = "styles", description = "List the styles of engines, and your own. A style is settings that belong together.",
		mixinStandardHelpOptions = true, sortOptions = false,
		footer = { "", "Choose a style by its name. Capitals do not count, and hyphens can replace spaces:",
			"  gleaner generate --engine substitution --style word-salad --corpus Kitchen" })
final class StylesCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Option(names = "--engine", paramLabel = "ID", description = "Only the styles of this engine.")
	private String engine;

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--json", description = "Print a JSON array of objects.")
	private boolean json;

	StylesCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws EngineException, StudioException, InterruptedException {
		List<EngineEntry> engines = engine == null ? surroundings.engines().get().list()
				: List.of(surroundings.engines().get().entry(engine));
		OwnStyles own = studioOption.open().styles();
		ArrayNode all = JsonNodeFactory.instance.arrayNode();
		Set<String> troubles = new LinkedHashSet<>();
		for (EngineEntry entry : engines) {
			try {
				for (StyleShelf.Shelved each : new StyleShelf(entry, Optional.of(own)).list(troubles::add))
					if (json) all.add(describe(entry.id(), each));
					else print(entry.id(), each);
			} catch (EngineException e) {
				troubles.add(e.getMessage());
			}
		}
		if (json) surroundings.out().println(Json.line(all));
		surroundings.out().flush();
		troubles.forEach(surroundings::error);
		return troubles.isEmpty() ? 0 : 1;
	}

	private void print(String of, StyleShelf.Shelved shelved) {
		surroundings.out().println(of + "  " + shelved.name() + (shelved.isOwn() ? "  (your own)" : ""));
		if (!shelved.style().help().isBlank()) surroundings.out().println("    " + shelved.style().help());
	}

	static ObjectNode describe(String engine, StyleShelf.Shelved shelved) {
		ObjectNode node = Json.object().put("engine", engine).put("name", shelved.name()).put("key", StyleShelf.key(shelved.name()))
				.put("help", shelved.style().help()).put("own", shelved.isOwn());
		shelved.style().settings().forEach(node.putObject("settings")::put);
		return node;
	}
}
