// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.making;

import gleaner.cli.kit.Json;
import gleaner.cli.kit.SettingNames;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.engine.EngineException;
import gleaner.engine.Parameter;
import gleaner.engine.Style;
import gleaner.files.Nearest;
import gleaner.files.StudioException;
import gleaner.studio.style.OwnStyles;
import gleaner.voice.EngineEntry;
import gleaner.voice.StyleShelf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner styles show NAME} */
@Command(name = "show", description = "Print what a style sets, as options for \"gleaner generate\".", mixinStandardHelpOptions = true,
		sortOptions = false)
final class StylesShowCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(paramLabel = "STYLE", description = "The style.")
	private String name;

	@Option(names = "--engine", paramLabel = "ID", description = "The engine. Default: the first one with such a style.")
	private String engine;

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--json", description = "Print a JSON object.")
	private boolean json;

	StylesShowCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws EngineException, StudioException, InterruptedException {
		List<EngineEntry> engines = engine == null ? surroundings.engines().get().list()
				: List.of(surroundings.engines().get().entry(engine));
		OwnStyles own = studioOption.open().styles();
		List<String> names = new ArrayList<>();
		List<String> troubles = new ArrayList<>();
		for (EngineEntry entry : engines) {
			List<StyleShelf.Shelved> all = new StyleShelf(entry, Optional.of(own)).list(troubles::add);
			Optional<StyleShelf.Shelved> found = all.reversed().stream()
					.filter(each -> StyleShelf.key(each.name()).equals(StyleShelf.key(name))).findFirst();
			if (found.isPresent()) {
				if (json) surroundings.out().println(Json.line(StylesCommand.describe(entry.id(), found.get())));
				else print(entry, found.get().style());
				return 0;
			}
			all.forEach(each -> names.add(each.name()));
		}
		if (own.known(name).isPresent()) own.get(name); // says why it cannot be read
		throw new StudioException("there is no style \"" + name + "\"" + Nearest.question(name, names)
				+ (names.isEmpty() ? "; there are no styles yet" : "; there are: " + String.join(", ", names)));
	}

	/** Only what is not as usual. */
	private void print(EngineEntry entry, Style style) throws EngineException, InterruptedException {
		surroundings.out().println("--engine " + entry.id());
		for (Parameter<?> parameter : entry.info().parameters()) {
			String value = style.settings().get(parameter.name());
			if (value != null && !value.equals(standard(parameter)))
				surroundings.out().println("--set " + SettingNames.of(parameter) + "=" + quoted(value));
		}
	}

	private static String quoted(String value) {
		return value.matches("[\\w.,:+-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
	}

	private static <T> String standard(Parameter<T> parameter) {
		return parameter.format(parameter.standard());
	}
}
