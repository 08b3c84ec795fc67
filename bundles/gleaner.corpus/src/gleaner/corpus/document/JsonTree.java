// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** JSON as people write it: commas behind the last entry, comments, and several values after one another are borne. */
final class JsonTree {
	private static final int DEEPEST = 1000;
	private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).maxNestingDepth(DEEPEST).build())
			.build())
			.enable(JsonReadFeature.ALLOW_TRAILING_COMMA, JsonReadFeature.ALLOW_JAVA_COMMENTS,
					JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
			.build();

	private JsonTree() {
	}

	/**
	 * The value of a text; several become an array.
	 *
	 * @throws UnreadableDocument if it is not sound; says where
	 */
	static JsonNode of(String text) throws UnreadableDocument {
		List<JsonNode> roots = new ArrayList<>();
		try (JsonParser parser = MAPPER.createParser(text)) {
			for (JsonNode root = MAPPER.readTree(parser); root != null; root = MAPPER.readTree(parser)) roots.add(root);
		} catch (StreamConstraintsException e) {
			throw new UnreadableDocument("it is JSON " + (e.getMessage().contains("depth") ? "with more than " + DEEPEST
					+ " arrays or objects inside one another" : "with a number or a name that is far too long")
					+ ", which poems never have; save its texts as .txt", e);
		} catch (JsonProcessingException e) {
			JsonLocation at = e.getLocation();
			throw new UnreadableDocument("it is not valid JSON"
					+ (at == null ? "" : ": see line " + at.getLineNr() + ", column " + at.getColumnNr()) + "; mend it there", e);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		if (roots.size() == 1) return roots.getFirst();
		ArrayNode all = MAPPER.createArrayNode();
		all.addAll(roots);
		return all;
	}

	/** The first of these fields, in the order of the names, whose value is of some use; capitals do not matter. */
	static Optional<Map.Entry<String, JsonNode>> field(JsonNode object, List<String> names) {
		for (String name : names) {
			JsonNode exact = object.get(name);
			if (exact != null && !exact.isNull()) return Optional.of(Map.entry(name, exact));
			for (Map.Entry<String, JsonNode> field : object.properties())
				if (field.getKey().equalsIgnoreCase(name) && !field.getValue().isNull()) return Optional.of(field);
		}
		return Optional.empty();
	}

	/** A value as words on one line; objects are called by their names, arrays list theirs. */
	static String words(JsonNode value) {
		if (value.isArray()) return value.valueStream().map(JsonTree::words).filter(w -> !w.isEmpty()).collect(Collectors.joining(", "));
		if (value.isObject())
			return field(value, List.of("name", "nickname", "real_name", "username", "title", "full_name", "text")).map(Map.Entry::getValue)
					.filter(JsonNode::isValueNode).map(JsonTree::words).orElse("");
		return value.isNull() ? "" : value.asText().strip().replaceAll("\\s++", " ");
	}

	static boolean isAllText(JsonNode array) {
		return array.isArray() && !array.isEmpty() && array.valueStream().allMatch(JsonNode::isTextual);
	}
}
