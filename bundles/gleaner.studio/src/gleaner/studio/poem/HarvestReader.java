// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.studio.making.MakingCodec;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a {@link HarvestFormat}, whatever the bytes are. */
final class HarvestReader {
	private static final ObjectMapper JSON = new ObjectMapper(
			JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

	private HarvestReader() {
	}

	/** The fault of a file, found while reading it. */
	private static final class Fault extends Exception {
		private static final long serialVersionUID = 1L;

		Fault(String what) {
			super(what);
		}
	}

	static HarvestFormat.Reading parse(byte[] json) {
		try {
			JsonNode root = JSON.readTree(json);
			if (root == null || !root.isObject()) throw new Fault("not a JSON object");
			int version = integer(root, "format");
			if (version > HarvestFormat.VERSION) return new HarvestFormat.Reading.Newer(version);
			if (version < 1) throw new Fault("format is " + version);
			return new HarvestFormat.Reading.Whole(harvest(root), root.path(HarvestFormat.REPLACES).asText(""));
		} catch (Fault | IllegalArgumentException | ArithmeticException | DateTimeException e) {
			return new HarvestFormat.Reading.Broken(e.getMessage());
		} catch (JacksonException e) {
			return new HarvestFormat.Reading.Broken(e.getOriginalMessage());
		} catch (IOException e) {
			return new HarvestFormat.Reading.Broken(e.getMessage());
		}
	}

	private static Harvest harvest(JsonNode root) throws Fault {
		String text = text(root, "text");
		List<HarvestSource> sources = new ArrayList<>();
		for (JsonNode node : list(root, "sources")) sources.add(new HarvestSource(text(node, "debris"),
				node.has(HarvestFormat.MAKING) ? MakingCodec.read(node.path(HarvestFormat.MAKING)) : MakingCodec.readFirst(node)));
		List<FoundText> texts = new ArrayList<>();
		if (root.has("texts")) for (JsonNode node : list(root, "texts")) texts.add(foundText(node));
		Provenance.Builder provenance = new Provenance.Builder();
		for (JsonNode node : list(root, "runs")) {
			int length = integer(node, "length");
			if (length < 1 || length > text.length() - provenance.length())
				throw new Fault("a run has length " + length + " where " + (text.length() - provenance.length()) + " characters are left");
			provenance.add(origin(node, length, sources, texts), length);
		}
		if (provenance.length() != text.length())
			throw new Fault("the runs cover " + provenance.length() + " of " + text.length() + " characters");
		return new Harvest(text, provenance.build());
	}

	private static Origin origin(JsonNode node, int length, List<HarvestSource> sources, List<FoundText> texts) throws Fault {
		String kind = text(node, "origin");
		return switch (kind) {
		case "hand" -> Origin.HAND;
		case "unknown" -> Origin.UNKNOWN;
		case "machine" -> new Origin.Machine(fragment(node, length, sources));
		case "changed" -> new Origin.Changed(fragment(node, integer(node, "fragment"), sources), text(node, "replaced"));
		case "found" -> new Origin.Found(passage(node, length, texts));
		default -> throw new Fault("there is no origin \"" + kind + "\"");
		};
	}

	private static Fragment fragment(JsonNode node, int length, List<HarvestSource> sources) throws Fault {
		int number = integer(node, "source");
		if (number < 0 || number >= sources.size()) throw new Fault("there is no source " + number);
		HarvestSource source = sources.get(number);
		return new Fragment(source.debris(), number(node, "offset"), length, source.made(),
				node.has(HarvestFormat.POEM) ? number(node, HarvestFormat.POEM) : Fragment.UNKNOWN,
				node.has(HarvestFormat.POEM_OFFSET) ? number(node, HarvestFormat.POEM_OFFSET) : 0,
				node.has(HarvestFormat.PERFORMANCE) ? Optional.of(showing(node)) : Optional.empty());
	}

	private static Showing showing(JsonNode node) throws Fault {
		JsonNode at = node.path(HarvestFormat.PERFORMED_AT);
		if (!at.isNumber()) throw new Fault("\"" + HarvestFormat.PERFORMED_AT + "\" is not a number");
		return new Showing(text(node, HarvestFormat.PERFORMANCE), at.doubleValue());
	}

	private static Passage passage(JsonNode node, int length, List<FoundText> texts) throws Fault {
		int number = integer(node, "text");
		if (number < 0 || number >= texts.size()) throw new Fault("there is no text " + number);
		return new Passage(texts.get(number), integer(node, "offset"), length);
	}

	private static FoundText foundText(JsonNode node) throws Fault {
		return new FoundText(text(node, "corpus"), text(node, "poem"), text(node, "title"), text(node, "author"),
				node.path("source").asText(""), node.path("licence").asText(""));
	}

	private static JsonNode list(JsonNode node, String name) throws Fault {
		JsonNode value = node.path(name);
		if (!value.isArray()) throw new Fault("\"" + name + "\" is not a list");
		return value;
	}

	private static String text(JsonNode node, String name) throws Fault {
		JsonNode value = node.path(name);
		if (!value.isTextual()) throw new Fault("\"" + name + "\" is not a text");
		return value.textValue();
	}

	private static int integer(JsonNode node, String name) throws Fault {
		long value = number(node, name);
		if (value != (int) value) throw new Fault("\"" + name + "\" is " + value);
		return (int) value;
	}

	private static long number(JsonNode node, String name) throws Fault {
		JsonNode value = node.path(name);
		if (!value.isIntegralNumber() || !value.canConvertToLong()) throw new Fault("\"" + name + "\" is not a whole number");
		return value.longValue();
	}
}
