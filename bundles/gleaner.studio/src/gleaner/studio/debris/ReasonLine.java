// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.debris;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.StudioException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of the reasons beside a debris file: those of one poem, as a JSON object. What is not known is left out.
 *
 * @param poem the number of the poem in its stream
 */
record ReasonLine(long poem, PoemWhy why) {
	private static final int FORMAT = 1;
	/** How each line of this format begins as it is written. */
	private static final Pattern BEGINNING = Pattern.compile("\\{\"format\":" + FORMAT + ",\"poem\":([0-9]{1,18}),");
	private static final ObjectMapper MAPPER = new ObjectMapper();

	static Path beside(Path text) {
		String name = text.getFileName().toString();
		return text.resolveSibling(name.substring(0, name.length() - ".txt".length()) + ".reasons.jsonl");
	}

	/** Whether this is plainly the line of a poem that comes before: then it need not be read. */
	static boolean isBefore(String text, long poem) {
		Matcher beginning = BEGINNING.matcher(text);
		return beginning.lookingAt() && Long.parseLong(beginning.group(1)) < poem;
	}

	/** Without a line break. */
	String write() {
		ObjectNode line = MAPPER.createObjectNode().put("format", FORMAT).put("poem", poem);
		ArrayNode all = line.putArray("reasons");
		for (DebrisReason piece : why.reasons())
			WhyCodec.put(all.addObject().put("at", piece.offset()).put("length", piece.length()), piece.reason());
		if (!why.templates().isEmpty()) line.set("templates", WhyCodec.write(why.templates()));
		return line.toString();
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
				reasons.add(new DebrisReason(node.path("at").asInt(-1), node.path("length").asInt(-1), WhyCodec.reason(node)));
			return Optional
					.of(new ReasonLine(line.path("poem").asLong(), new PoemWhy(reasons, WhyCodec.templates(line.path("templates")))));
		} catch (JsonProcessingException | IllegalArgumentException e) {
			return Optional.empty();
		}
	}
}
