// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.perform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.files.StudioException;
import gleaner.performance.record.Card;
import gleaner.performance.record.Performances;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gleaner performance list} */
@Command(name = "list", description = "List the recorded performances of the studio, newest first.", mixinStandardHelpOptions = true,
		sortOptions = false)
final class PerformanceListCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--json", description = "Print a JSON array of objects.")
	private boolean json;

	PerformanceListCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		List<Performances.Entry> all = new Performances(studioOption.open()).list();
		if (json) {
			ArrayNode array = JsonNodeFactory.instance.arrayNode();
			all.forEach(each -> array.add(object(each)));
			surroundings.out().println(Json.line(array));
			return 0;
		}
		all.forEach(each -> surroundings.out().println(each.name() + "  " + words(each)));
		if (all.isEmpty()) surroundings.err().println("This studio has no performances yet; make one with: gleaner spreed");
		return 0;
	}

	private static String words(Performances.Entry entry) {
		if (entry.card().isEmpty()) return "its card cannot be read";
		Card card = entry.card().get();
		String length = entry.goesOn() ? "is running now"
				: card.ended().isEmpty() ? "broke off"
						: Clock.of(card.seconds()) + "  " + (card.poems() == 1 ? "1 poem" : card.poems() + " poems");
		return length + (entry.voice() ? "  with voice" : "") + "  " + card.programme().name();
	}

	private static ObjectNode object(Performances.Entry entry) {
		ObjectNode object = Json.object().put("name", entry.name()).put("goesOn", entry.goesOn()).put("voice", entry.voice());
		entry.card().ifPresent(card -> {
			object.put("programme", card.programme().name()).put("began", card.began().toString());
			card.ended().ifPresent(at -> object.put("ended", at.toString()).put("seconds", card.seconds()).put("poems", card.poems()));
		});
		return object;
	}
}
