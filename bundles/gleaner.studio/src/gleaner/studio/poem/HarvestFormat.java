package gleaner.studio.poem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.studio.StudioException;
import gleaner.studio.debris.MixPart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Text with its origins as JSON, in UTF-8: a poem's side-car, and what travels over the clipboard.
 *
 * <pre>
 * {
 *   "format": 1,
 *   "text": "…",
 *   "sources": [ { "debris": "…", "engine": "markov", "engineName": "Markov", "settings": { … }, "mix": [ … ], "seed": 42, … } ],
 *   "runs": [ { "length": 12, "origin": "machine", "source": 0, "offset": 881 },
 *             { "length": 4, "origin": "changed", "source": 0, "offset": 893, "fragment": 5, "replaced": "water" },
 *             { "length": 9, "origin": "hand" } ]
 * }
 * </pre>
 *
 * Runs follow each other from the start of the text to its end; offsets and lengths count UTF-16 characters. Each source is told once.
 */
public final class HarvestFormat {
	/** The version that is written. */
	public static final int VERSION = 1;

	private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

	private HarvestFormat() {
	}

	/** What was read: text with origins, or why there is none. */
	sealed interface Reading {
		/** All is well. */
		record Whole(Harvest harvest) implements Reading {
		}

		/** A newer Gleaner wrote it. */
		record Newer(int version) implements Reading {
		}

		/** It makes no sense. */
		record Broken(String why) implements Reading {
		}
	}

	/** The fault of a file, found while reading it. */
	private static final class Fault extends Exception {
		private static final long serialVersionUID = 1L;

		Fault(String what) {
			super(what);
		}
	}

	/** Where a fragment is from: one entry of the list of sources. */
	private record Source(String debris, FragmentSource made) {
	}

	/** As JSON. */
	public static byte[] write(Harvest harvest) {
		ObjectNode root = JSON.createObjectNode();
		root.put("format", VERSION);
		root.put("text", wellFormed(harvest.text()));
		ArrayNode sources = root.putArray("sources");
		ArrayNode runs = root.putArray("runs");
		Map<Source, Integer> numbers = new LinkedHashMap<>();
		for (Provenance.Run run : harvest.provenance().runs()) {
			ObjectNode node = runs.addObject();
			node.put("length", run.length());
			switch (run.origin()) {
			case Origin.Hand hand -> node.put("origin", "hand");
			case Origin.Unknown unknown -> node.put("origin", "unknown");
			case Origin.Machine(Fragment fragment) -> {
				node.put("origin", "machine");
				writeFragment(fragment, node, numbers);
			}
			case Origin.Changed(Fragment fragment, String replaced) -> {
				node.put("origin", "changed");
				writeFragment(fragment, node, numbers);
				node.put("fragment", fragment.length());
				node.put("replaced", wellFormed(replaced));
			}
			}
		}
		for (Source source : numbers.keySet()) writeSource(source, sources.addObject());
		try {
			return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
		} catch (JacksonException e) {
			throw new IllegalStateException("a tree in memory can always be written", e);
		}
	}

	/** Half a surrogate pair is no text in UTF-8: it becomes U+FFFD, which is as long. */
	static String wellFormed(String text) {
		return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
	}

	private static void writeFragment(Fragment fragment, ObjectNode node, Map<Source, Integer> numbers) {
		node.put("source", numbers.computeIfAbsent(new Source(fragment.debris(), fragment.source()), s -> numbers.size()));
		node.put("offset", fragment.offset());
	}

	private static void writeSource(Source source, ObjectNode node) {
		FragmentSource made = source.made();
		node.put("debris", source.debris());
		node.put("engine", made.engine());
		node.put("engineName", made.engineName());
		ObjectNode settings = node.putObject("settings");
		made.settings().forEach((name, value) -> settings.put(name, wellFormed(value)));
		ArrayNode mix = node.putArray("mix");
		for (MixPart part : made.mix()) mix.addObject().put("corpus", part.corpus()).put("weight", part.weight()).put("fingerprint", part.fingerprint());
		made.model().ifPresent(model -> node.put("model", model));
		node.put("seed", made.seed());
		node.put("prompt", wellFormed(made.prompt()));
		node.put("temperature", made.temperature());
		node.put("made", made.made().toString());
	}

	/**
	 * From JSON.
	 *
	 * @throws StudioException if it makes no sense, or was written by a newer Gleaner; the sentence says which
	 */
	public static Harvest read(byte[] json) throws StudioException {
		return switch (parse(json)) {
		case Reading.Whole(Harvest harvest) -> harvest;
		case Reading.Newer(int version) -> throw new StudioException("the origins of this text are of format version " + version + ", this Gleaner reads up to " + VERSION + ": get a newer Gleaner");
		case Reading.Broken(String why) -> throw new StudioException("the origins of this text cannot be read: " + why);
		};
	}

	/** The same without exceptions, whatever the bytes are. */
	static Reading parse(byte[] json) {
		try {
			JsonNode root = JSON.readTree(json);
			if (root == null || !root.isObject()) throw new Fault("not a JSON object");
			int version = integer(root, "format");
			if (version > VERSION) return new Reading.Newer(version);
			if (version < 1) throw new Fault("format is " + version);
			return new Reading.Whole(harvest(root));
		} catch (Fault | IllegalArgumentException | ArithmeticException | DateTimeException e) {
			return new Reading.Broken(e.getMessage());
		} catch (JacksonException e) {
			return new Reading.Broken(e.getOriginalMessage());
		} catch (IOException e) {
			return new Reading.Broken(e.getMessage());
		}
	}

	private static Harvest harvest(JsonNode root) throws Fault {
		String text = text(root, "text");
		List<Source> sources = new ArrayList<>();
		for (JsonNode node : list(root, "sources")) sources.add(new Source(text(node, "debris"), source(node)));
		Provenance.Builder provenance = new Provenance.Builder();
		for (JsonNode node : list(root, "runs")) {
			int length = integer(node, "length");
			if (length < 1 || length > text.length() - provenance.length()) throw new Fault("a run has length " + length + " where " + (text.length() - provenance.length()) + " characters are left");
			provenance.add(origin(node, length, sources), length);
		}
		if (provenance.length() != text.length()) throw new Fault("the runs cover " + provenance.length() + " of " + text.length() + " characters");
		return new Harvest(text, provenance.build());
	}

	private static Origin origin(JsonNode node, int length, List<Source> sources) throws Fault {
		String kind = text(node, "origin");
		return switch (kind) {
		case "hand" -> Origin.HAND;
		case "unknown" -> Origin.UNKNOWN;
		case "machine" -> new Origin.Machine(fragment(node, length, sources));
		case "changed" -> new Origin.Changed(fragment(node, integer(node, "fragment"), sources), text(node, "replaced"));
		default -> throw new Fault("there is no origin \"" + kind + "\"");
		};
	}

	private static Fragment fragment(JsonNode node, int length, List<Source> sources) throws Fault {
		int number = integer(node, "source");
		if (number < 0 || number >= sources.size()) throw new Fault("there is no source " + number);
		Source source = sources.get(number);
		return new Fragment(source.debris(), number(node, "offset"), length, source.made());
	}

	private static FragmentSource source(JsonNode node) throws Fault {
		JsonNode given = node.path("settings");
		if (!given.isObject()) throw new Fault("\"settings\" is not an object");
		Map<String, String> settings = new LinkedHashMap<>();
		for (Map.Entry<String, JsonNode> setting : given.properties()) settings.put(setting.getKey(), setting.getValue().asText());
		List<MixPart> mix = new ArrayList<>();
		for (JsonNode part : list(node, "mix")) mix.add(new MixPart(text(part, "corpus"), real(part, "weight"), text(part, "fingerprint")));
		Optional<String> model = node.has("model") ? Optional.of(text(node, "model")) : Optional.empty();
		return new FragmentSource(text(node, "engine"), text(node, "engineName"), settings, mix, model, number(node, "seed"), text(node, "prompt"), real(node, "temperature"),
				Instant.parse(text(node, "made")));
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

	private static double real(JsonNode node, String name) throws Fault {
		JsonNode value = node.path(name);
		if (!value.isNumber() || !Double.isFinite(value.doubleValue())) throw new Fault("\"" + name + "\" is not a number");
		return value.doubleValue();
	}
}
