// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.making;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.engine.EngineException;
import gleaner.engine.Style;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.style.OwnStyle;
import gleaner.voice.EngineEntry;
import gleaner.voice.StyleShelf;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner styles save NAME} */
@Command(name = "save", description = "Keep a style of your own. It replaces one with the same name.", mixinStandardHelpOptions = true,
		sortOptions = false,
		footer = { "", "For example, the style Gentle, but with more words:",
			"  gleaner styles save Bolder --style gentle --set strength=40" })
final class StylesSaveCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(paramLabel = "NAME", description = "The style's name.")
	private String name;

	@Option(names = "--engine", paramLabel = "ID", defaultValue = "substitution",
			description = "The engine of the settings. Default: ${DEFAULT-VALUE}.")
	private String engine;

	@Mixin
	private StyleOptions style = new StyleOptions();

	@Option(names = "--about", paramLabel = "TEXT", defaultValue = "", description = "What the style is good for, in one sentence.")
	private String help;

	@Mixin
	private StudioOption studioOption;

	@Mixin
	private Answer answer = new Answer();

	StylesSaveCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws EngineException, StudioException, InterruptedException {
		EngineEntry entry = surroundings.engines().get().entry(engine);
		Map<String, String> settings = style.of(entry, studioOption::open, Map.of(), Map.of());
		Optional<Style> taken = entry.styles().stream().filter(each -> StyleShelf.key(each.name()).equals(StyleShelf.key(name)))
				.findFirst();
		if (taken.isPresent()) throw new StudioException(
				"\"" + taken.get().name() + "\" is a style that " + entry.name() + " brings; give yours another name");
		Studio studio = studioOption.open();
		studio.styles().write(new OwnStyle(entry.id(), new Style(name.strip(), help.strip(), settings)));
		answer.give(surroundings, Json.object().put("style", name.strip()).put("engine", entry.id()),
				"\"" + name.strip() + "\" is kept; use it with: gleaner generate --engine " + entry.id() + " --style \""
						+ name.strip() + "\"");
		return 0;
	}
}
