// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.perform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.files.StudioException;
import gleaner.performance.export.PlainText;
import gleaner.performance.record.Performances;
import gleaner.performance.record.Recording;
import gleaner.performance.record.ShownLine;
import gleaner.performance.stage.Moment;
import gleaner.performance.stage.Piece;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner performance show NAME} */
@Command(name = "show", description = "Print the lines that were shown, each with its time, cut at the marks.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class PerformanceShowCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(paramLabel = "PERFORMANCE", defaultValue = "last",
			description = "The performance's name, the end of its name, or last. Default: last.")
	private String name;

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--json", description = "Print a JSON object that also says how each poem was made.")
	private boolean json;

	PerformanceShowCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		Recording recording = new Performances(studioOption.open()).open(name);
		recording.remarks().forEach(surroundings::warn);
		if (json) surroundings.out().println(Json.line(object(recording)));
		else surroundings.out().print(PlainText.of(recording));
		return 0;
	}

	private static ObjectNode object(Recording recording) {
		ObjectNode object = Json.object().put("name", recording.name()).put("programme", recording.card().programme().name())
				.put("began", recording.card().began().toString()).put("seconds", recording.seconds())
				.put("voice", recording.voice().isPresent());
		ArrayNode poems = object.putArray("poems");
		for (Piece piece : recording.pieces()) poems.add(ShowJson.poem(piece));
		ArrayNode lines = object.putArray("lines");
		for (ShownLine line : recording.lines()) lines.add(ShowJson.line(line));
		ArrayNode marks = object.putArray("marks");
		for (Moment.Marked mark : recording.marks())
			marks.addObject().put("mark", mark.mark()).put("t", mark.t()).put("poem", mark.poem()).put("from", mark.from())
					.put("to", mark.to()).put("name", mark.name());
		return object;
	}
}
