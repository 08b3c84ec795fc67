// SPDX-License-Identifier: EPL-2.0
package gleaner.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The fields of a JSON object that was read from a file. A field that is missing or of the wrong type is a
 * {@link StudioException} whose sentence names the file and the field.
 */
public final class JsonFields {
	private final ObjectNode object;
	private final Path file;

	JsonFields(ObjectNode object, Path file) {
		this.object = object;
		this.file = file;
	}

	/** The object itself, for codecs of a part of it. */
	public ObjectNode tree() {
		return object;
	}

	/** Whether the field is there and not null. */
	public boolean has(String field) {
		return object.hasNonNull(field);
	}

	public String text(String field) throws StudioException {
		JsonNode node = object.path(field);
		if (node.isTextual()) return node.textValue();
		throw wrong(field, "text");
	}

	public Optional<String> optionalText(String field) throws StudioException {
		return has(field) ? Optional.of(text(field)) : Optional.empty();
	}

	public long whole(String field) throws StudioException {
		JsonNode node = object.path(field);
		if (node.isIntegralNumber() && node.canConvertToLong()) return node.longValue();
		throw wrong(field, "a whole number");
	}

	public OptionalLong optionalWhole(String field) throws StudioException {
		return has(field) ? OptionalLong.of(whole(field)) : OptionalLong.empty();
	}

	public double decimal(String field) throws StudioException {
		JsonNode node = object.path(field);
		if (node.isNumber() && Double.isFinite(node.doubleValue())) return node.doubleValue();
		throw wrong(field, "a number");
	}

	/** NaN if the field is missing. */
	public double decimalOrNaN(String field) throws StudioException {
		return has(field) ? decimal(field) : Double.NaN;
	}

	public Instant instant(String field) throws StudioException {
		try {
			return Instant.parse(text(field));
		} catch (DateTimeException e) {
			throw wrong(field, "a time such as 2016-12-09T18:39:18Z");
		}
	}

	public JsonFields object(String field) throws StudioException {
		if (object.path(field) instanceof ObjectNode child) return new JsonFields(child, file);
		throw wrong(field, "an object ({ … })");
	}

	/** A list of objects; empty if the field is missing. */
	public List<JsonFields> objects(String field) throws StudioException {
		List<JsonFields> children = new ArrayList<>();
		for (JsonNode node : list(field)) {
			if (!(node instanceof ObjectNode child)) throw wrong(field, "a list of objects ([ { … } ])");
			children.add(new JsonFields(child, file));
		}
		return children;
	}

	/** A list of texts; empty if the field is missing. */
	public List<String> texts(String field) throws StudioException {
		List<String> texts = new ArrayList<>();
		for (JsonNode node : list(field)) {
			if (!node.isTextual()) throw wrong(field, "a list of texts");
			texts.add(node.textValue());
		}
		return texts;
	}

	/** A list of whole numbers; empty if the field is missing. */
	public long[] wholes(String field) throws StudioException {
		if (!has(field)) return new long[0];
		JsonNode nodes = object.path(field);
		if (!nodes.isArray()) throw wrong(field, "a list of whole numbers");
		long[] numbers = new long[nodes.size()];
		int i = 0;
		for (JsonNode node : nodes) {
			if (!node.isIntegralNumber() || !node.canConvertToLong()) throw wrong(field, "a list of whole numbers");
			numbers[i++] = node.longValue();
		}
		return numbers;
	}

	/** An object whose values are all text, in its order; empty if the field is missing. */
	public Map<String, String> textMap(String field) throws StudioException {
		Map<String, String> map = new LinkedHashMap<>();
		if (!has(field)) return map;
		if (!(object.path(field) instanceof ObjectNode child)) throw wrong(field, "an object ({ … })");
		for (Map.Entry<String, JsonNode> entry : child.properties()) {
			if (!entry.getValue().isTextual()) throw wrong(field + "." + entry.getKey(), "text");
			map.put(entry.getKey(), entry.getValue().textValue());
		}
		return map;
	}

	/** All fields, to be changed and written again: so those that are not known stay. */
	public ObjectNode copy() {
		return object.deepCopy();
	}

	/**
	 * Checks the format's version.
	 *
	 * @param what the thing, at the beginning of a sentence, e.g. {@code the studio}
	 * @throws StudioException if it is newer than what this Gleaner reads; the sentence names both
	 */
	public void requireFormat(String what, int newest) throws StudioException {
		long format = whole("format");
		if (format > newest) throw new StudioException(
				what + " has a newer format: " + file + " says format " + format + ", this Gleaner reads up to format "
						+ newest + "; get a newer Gleaner to open it");
		if (format < 1) throw wrong("format", "1 or more");
	}

	/** The sentence for a field that is not what it must be. */
	public StudioException wrong(String field, String expected) {
		String found = object.path(field).isMissingNode() ? "is missing" : "is " + shorten(object.path(field).toString());
		return new StudioException(file + ": the field \"" + field + "\" " + found + ", must be " + expected);
	}

	private Iterable<JsonNode> list(String field) throws StudioException {
		if (!has(field)) return List.of();
		if (object.path(field).isArray()) return object.path(field);
		throw wrong(field, "a list ([ … ])");
	}

	private static String shorten(String text) {
		return text.length() <= 60 ? text : text.substring(0, 60) + "…";
	}
}
