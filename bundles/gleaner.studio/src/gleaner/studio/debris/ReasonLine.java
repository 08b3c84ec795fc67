package gleaner.studio.debris;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.engine.NextUnits.NextUnit;
import gleaner.engine.Reason.Likelihood;
import gleaner.engine.Reason;
import gleaner.files.StudioException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of the reasons beside a debris file: those of one poem, as a JSON object. What is not known is left out.
 *
 * @param poem the number of the poem in its file, counted from 1
 */
record ReasonLine(long poem, List<DebrisReason> reasons) {
	private static final int FORMAT = 1;
	private static final ObjectMapper MAPPER = new ObjectMapper();

	static Path beside(Path text) {
		String name = text.getFileName().toString();
		return text.resolveSibling(name.substring(0, name.length() - ".txt".length()) + ".reasons.jsonl");
	}

	/** Without a line break. */
	String write() {
		ObjectNode line = MAPPER.createObjectNode().put("format", FORMAT).put("poem", poem);
		ArrayNode all = line.putArray("reasons");
		for (DebrisReason piece : reasons) {
			ObjectNode node = all.addObject().put("at", piece.offset()).put("length", piece.length());
			put(node, "from", piece.reason().from());
			put(node, "relation", piece.reason().relation());
			put(node, "source", piece.reason().source());
			piece.reason().likelihood().ifPresent(likelihood -> put(node, likelihood));
		}
		return line.toString();
	}

	private static void put(ObjectNode node, String field, String text) {
		if (!text.isEmpty()) node.put(field, SoundText.of(text));
	}

	private static void put(ObjectNode node, Likelihood likelihood) {
		node.put("probability", likelihood.probability());
		if (likelihood.others().isEmpty()) return;
		ArrayNode others = node.putArray("others");
		for (NextUnit other : likelihood.others()) others.addArray().add(SoundText.of(other.text())).add(other.probability());
	}

	/**
	 * Reads a line back; nothing if it is torn or none.
	 *
	 * @throws StudioException if a newer Gleaner has written it
	 */
	static Optional<ReasonLine> read(String text, Path file) throws StudioException {
		try {
			JsonNode line = MAPPER.readTree(text);
			int format = line.path("format").asInt();
			if (format > FORMAT) throw new StudioException("the reasons in " + file + " have format " + format
					+ ", this Gleaner reads up to " + FORMAT + "; open them with a newer Gleaner");
			if (format < 1 || !line.path("reasons").isArray()) return Optional.empty();
			List<DebrisReason> reasons = new ArrayList<>();
			for (JsonNode node : line.path("reasons"))
				reasons.add(new DebrisReason(node.path("at").asInt(-1), node.path("length").asInt(-1), reason(node)));
			return Optional.of(new ReasonLine(line.path("poem").asInt(), reasons));
		} catch (JsonProcessingException | IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	private static Reason reason(JsonNode node) {
		Optional<Likelihood> likelihood = Optional.empty();
		if (node.has("probability")) {
			List<NextUnit> others = new ArrayList<>();
			for (JsonNode other : node.path("others")) others.add(new NextUnit(other.path(0).asText(), other.path(1).asDouble()));
			likelihood = Optional.of(new Likelihood(node.path("probability").asDouble(), others));
		}
		return new Reason(node.path("from").asText(""), node.path("relation").asText(""), node.path("source").asText(""), likelihood);
	}
}
