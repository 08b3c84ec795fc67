// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.engine.SourcePoem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a text of which each line is a JSON object with a poem in one of its fields, and maybe a title, an author, an {@code id}. */
final class JsonLines {
	private static final ObjectMapper MAPPER = new ObjectMapper(
			JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build()).build())
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

	private static final int LONGEST_SHOWN = 40;

	/** Hears of each line that is not blank. */
	interface Lines<E extends Exception> {
		/**
		 * @param line its number, from 1
		 * @param text the poem's text before tidying, with the remarks on it
		 */
		void poem(int line, SourcePoem poem, PlainText text) throws E;

		/** @param why goes on from {@code The line …} */
		void broken(int line, String why) throws E;
	}

	private JsonLines() {
	}

	/** The names of the fields of the first line that is an object; empty if there is none. */
	static List<String> fields(String text) {
		return object(text).map(json -> json.properties().stream().map(Map.Entry::getKey).toList()).orElse(List.of());
	}

	/** What the first object says, for a sentence. */
	static String first(String text) {
		return object(text).map(json -> json.properties().stream()
				.map(field -> field.getKey() + " = " + shown(field.getValue().isNull() ? "" : field.getValue().asText()))
				.collect(Collectors.joining(", "))).orElse("");
	}

	private static String shown(String value) {
		String line = value.strip().replaceAll("\\s++", " ");
		return line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "…" : line;
	}

	/** Whether the first object has a plain text where its poem should be. */
	static boolean isText(String text, FieldNames.Found fields) {
		return object(text).map(json -> json.path(fields.text()).isTextual()).orElse(false);
	}

	private static Optional<JsonNode> object(String text) {
		for (int start = 0; start < text.length();) {
			int end = Splitter.lineEnd(text, start);
			Optional<JsonNode> json = Splitter.isBlank(text, start, end) ? Optional.empty() : parse(text.substring(start, end));
			if (json.isPresent() && json.get().isObject()) return json;
			start = end + 1;
		}
		return Optional.empty();
	}

	private static Optional<JsonNode> parse(String line) {
		try {
			return Optional.ofNullable(MAPPER.readTree(line));
		} catch (JsonProcessingException e) {
			return Optional.empty();
		}
	}

	static <E extends Exception> void read(String text, FieldNames.Found fields, Lines<E> lines) throws E {
		Set<String> ids = new HashSet<>();
		int number = 0;
		for (int start = 0; start < text.length();) {
			int end = Splitter.lineEnd(text, start);
			number++;
			if (!Splitter.isBlank(text, start, end)) line(text.substring(start, end), number, fields, ids, lines);
			start = end + 1;
		}
	}

	private static <E extends Exception> void line(String line, int number, FieldNames.Found fields, Set<String> ids, Lines<E> lines)
			throws E {
		Optional<JsonNode> parsed = parse(line);
		if (parsed.isEmpty()) {
			lines.broken(number, "is not valid JSON");
			return;
		}
		JsonNode json = parsed.get();
		if (!json.isObject()) {
			lines.broken(number, "is not a JSON object");
			return;
		}
		String field = fields.text();
		if (!json.path(field).isTextual()) {
			lines.broken(number, json.has(field) ? "has a \"" + field + "\" that is not text" : "has no field \"" + field + "\"");
			return;
		}
		PlainText plain = PlainText.ofField(json.get(field).textValue());
		String poem = PlainText.poem(plain.text());
		if (poem.isEmpty()) {
			lines.broken(number, "has an empty \"" + field + "\"");
			return;
		}
		lines.poem(number,
				new SourcePoem(unique(field(json, "id"), number, ids), field(json, fields.title()), field(json, fields.author()), poem),
				plain);
	}

	private static String field(JsonNode json, String name) {
		JsonNode node = json.path(name);
		return node.isValueNode() && !node.isNull() ? PlainText.ofField(node.asText()).text().strip() : "";
	}

	/** The id that is given, or the number of the line; numbered where it comes up twice. The same at every reading. */
	private static String unique(String id, int number, Set<String> ids) {
		String wish = id.isEmpty() ? Integer.toString(number) : id;
		String free = wish;
		for (int n = 2; !ids.add(free); n++) free = wish + " (" + n + ")";
		return free;
	}
}
