// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.making;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.SettingNames;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.Ingredient;
import gleaner.engine.Need;
import gleaner.engine.Parameter;
import gleaner.voice.EngineCatalog;
import gleaner.voice.EngineEntry;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gleaner engines} */
@Command(name = "engines", description = "List the engines and their settings.", mixinStandardHelpOptions = true, sortOptions = false)
final class EnginesCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Option(names = "--json", description = "Print a JSON array of objects.")
	private boolean json;

	/** Taken so that a script may say it to every command; nothing here depends on a studio. */
	@Mixin
	private StudioOption studioOption;

	EnginesCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws InterruptedException {
		int code = 0;
		ArrayNode all = JsonNodeFactory.instance.arrayNode();
		EngineCatalog catalog = surroundings.engines().get();
		for (String sentence : catalog.refused()) code = complain(sentence);
		for (EngineEntry entry : catalog.list()) {
			try {
				EngineInfo info = entry.info();
				if (json) all.add(describe(info, entry.version()));
				else print(info, entry.version());
			} catch (EngineException e) {
				code = complain(e.getMessage());
			}
		}
		if (json) surroundings.out().println(Json.line(all));
		return code;
	}

	private int complain(String sentence) {
		surroundings.out().flush();
		surroundings.error(sentence);
		return 1;
	}

	private void print(EngineInfo info, String version) {
		surroundings.out().println(info.id() + "  " + info.name() + " " + version);
		surroundings.out().println("    " + info.summary());
		if (!info.reproducible()) surroundings.out().println("    the same request may give another text");
		for (Parameter<?> p : info.parameters())
			surroundings.out()
					.println((p instanceof Parameter.Secret ? "    gleaner secret " + info.id() + " " + p.name()
							: "    --set " + SettingNames.of(p) + "=" + standard(p)) + "  " + p.help() + " (" + p.range()
							+ p.when().map(condition -> "; where " + condition.inWords()).orElse("") + ")");
	}

	private static ObjectNode describe(EngineInfo info, String version) {
		ObjectNode engine = Json.object().put("id", info.id()).put("name", info.name()).put("version", version)
				.put("textVersion", info.version()).put("reproducible", info.reproducible()).put("summary", info.summary());
		ArrayNode needs = engine.putArray("needs");
		for (Need need : info.needs()) needs.add(describe(need));
		ArrayNode parameters = engine.putArray("parameters");
		for (Parameter<?> p : info.parameters()) parameters.add(describe(p));
		return engine;
	}

	private static ObjectNode describe(Need need) {
		ObjectNode node = Json.object().put("kind", name(need.kind())).put("least", need.least());
		if (need.most() != Need.ANY) node.put("most", need.most());
		return node;
	}

	private static String name(Ingredient.Kind kind) {
		return kind.name().toLowerCase(Locale.ROOT);
	}

	private static ObjectNode describe(Parameter<?> p) {
		ObjectNode node = Json.object().put("name", p.name()).put("label", p.label()).put("help", p.help()).put("range", p.range());
		node.putPOJO("default", p instanceof Parameter.FilePath ? "" : p.standard());
		switch (p) {
		case Parameter.Whole whole -> node.put("type", "whole").put("least", whole.least()).put("most", whole.most());
		case Parameter.Decimal decimal -> node.put("type", "decimal").put("least", decimal.least()).put("most", decimal.most());
		case Parameter.Flag _ -> node.put("type", "flag");
		case Parameter.Choice choice -> choice.choices().forEach(node.put("type", "choice").putArray("choices")::add);
		case Parameter.Large large -> node.put("type", "whole").put("least", large.least()).put("most", large.most());
		case Parameter.Text _ -> node.put("type", "text");
		case Parameter.LongText _ -> node.put("type", "lines");
		case Parameter.FilePath file -> file.endings().forEach(node.put("type", "file").putArray("endings")::add);
		case Parameter.Secret _ -> node.put("type", "secret");
		case Parameter.CorpusName corpus ->
			corpus.kinds().stream().sorted().map(EnginesCommand::name).forEach(node.put("type", "corpus").putArray("kinds")::add);
		}
		p.when().ifPresent(condition -> condition.values()
				.forEach(node.putObject("when").put("parameter", condition.parameter()).putArray("values")::add));
		return node;
	}

	private static <T> String standard(Parameter<T> p) {
		return p.format(p.standard());
	}
}
