package gleaner.cli.making;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Surroundings;
import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.Parameter;
import gleaner.studio.generation.EngineEntry;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gleaner engines} */
@Command(name = "engines", description = "List the engines and what can be set.", mixinStandardHelpOptions = true, sortOptions = false)
final class EnginesCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Option(names = "--json", description = "Print an array of objects.")
	private boolean json;

	EnginesCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() {
		int code = 0;
		ArrayNode all = JsonNodeFactory.instance.arrayNode();
		for (EngineEntry entry : surroundings.engines().get().list()) {
			try {
				EngineInfo info = entry.info();
				if (json) all.add(describe(info, entry.version()));
				else print(info, entry.version());
			} catch (EngineException e) {
				surroundings.error(e.getMessage());
				code = 1;
			}
		}
		if (json) surroundings.out().println(Json.line(all));
		return code;
	}

	private void print(EngineInfo info, String version) {
		surroundings.out().println(info.id() + "  " + info.name() + " " + version);
		surroundings.out().println("    " + info.summary());
		for (Parameter<?> p : info.parameters())
			surroundings.out().println("    --set " + p.name() + "=" + standard(p) + "  " + p.help() + " (" + p.range() + ")");
	}

	private static ObjectNode describe(EngineInfo info, String version) {
		ObjectNode engine = Json.object().put("id", info.id()).put("name", info.name()).put("version", version).put("summary", info.summary());
		ArrayNode needs = engine.putArray("needs");
		info.needs().stream().map(need -> need.name().toLowerCase()).sorted().forEach(needs::add);
		ArrayNode parameters = engine.putArray("parameters");
		for (Parameter<?> p : info.parameters()) parameters.add(describe(p));
		return engine;
	}

	private static ObjectNode describe(Parameter<?> p) {
		ObjectNode node = Json.object().put("name", p.name()).put("label", p.label()).put("help", p.help()).put("range", p.range());
		node.putPOJO("default", p.standard());
		switch (p) {
		case Parameter.Whole whole -> node.put("type", "whole").put("least", whole.least()).put("most", whole.most());
		case Parameter.Decimal decimal -> node.put("type", "decimal").put("least", decimal.least()).put("most", decimal.most());
		case Parameter.Flag _ -> node.put("type", "flag");
		case Parameter.Choice choice -> choice.choices().forEach(node.put("type", "choice").putArray("choices")::add);
		case Parameter.Text _ -> node.put("type", "text");
		}
		return node;
	}

	private static <T> String standard(Parameter<T> p) {
		return p.format(p.standard());
	}
}
