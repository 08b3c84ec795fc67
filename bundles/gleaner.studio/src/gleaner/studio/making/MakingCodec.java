// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.making;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.engine.About;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Ingredient;
import gleaner.engine.Parameter;
import gleaner.engine.PoemLength;
import gleaner.engine.Settings;
import gleaner.files.JsonFile;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The one way in which a {@link Making} is written: an object whose fields have a fixed order. Debris, harvests, provenance, ledger and
 * {@code --json} hold it as JSON; the header above debris holds the same fields as lines ({@link MakingLines}).
 *
 * <p>What is not known is left out. Whoever reads takes numbers as text too, and passes over fields that are not known. All that can be
 * wrong is an {@link IllegalArgumentException} whose message names the field.
 */
public final class MakingCodec {
	static final String SETTINGS = "settings";
	static final String INGREDIENTS = "ingredients";
	static final String REQUEST = "request";
	static final String KIND = "kind";
	static final String NAME = "name";

	private static final String WEIGHT = "weight";

	private MakingCodec() {
	}

	/** As JSON. */
	public static ObjectNode write(Making making) {
		ObjectNode json = JsonFile.object();
		json.put("engine", making.engine());
		json.put("engineName", making.engineName());
		putKnown(json, "engineVersion", making.engineVersion());
		if (making.way() != Way.SPEWED) json.put("way", making.way().word());
		ObjectNode settings = json.putObject(SETTINGS);
		making.settings().forEach(settings::put);
		ArrayNode ingredients = json.putArray(INGREDIENTS);
		for (MadeOf part : making.ingredients()) ingredients.add(write(part));
		json.set(REQUEST, write(making.request()));
		json.put("made", making.made().toString());
		putKnown(json, "gleaner", making.gleaner());
		return json;
	}

	private static ObjectNode write(MadeOf part) {
		ObjectNode json = JsonFile.object();
		json.put(KIND, part.kind().name().toLowerCase(Locale.ROOT));
		json.put(NAME, part.name());
		putKnown(json, "role", part.role());
		if (part.isInMix()) json.put(WEIGHT, part.weight());
		putKnown(json, "fingerprint", part.fingerprint());
		putKnown(json, "language", part.about().language());
		putKnown(json, "source", part.source());
		putKnown(json, "licence", part.licence());
		return json;
	}

	private static ObjectNode write(GenerationRequest request) {
		ObjectNode json = JsonFile.object();
		Settings values = request.toSettings();
		for (Parameter<?> parameter : GenerationRequest.PARAMETERS) {
			if (!values.counts(parameter)) continue;
			switch (parameter) {
			case Parameter.Whole _, Parameter.Large _, Parameter.Decimal _ -> json.putPOJO(parameter.name(), values.get(parameter));
			default -> json.put(parameter.name(), values.asText().get(parameter.name()));
			}
		}
		return json;
	}

	private static void putKnown(ObjectNode json, String field, String value) {
		if (!value.isEmpty()) json.put(field, value);
	}

	/**
	 * From JSON.
	 *
	 * @throws IllegalArgumentException if it is not what {@link #write} gives; the message names the field
	 */
	public static Making read(JsonNode json) {
		if (!json.isObject()) throw new IllegalArgumentException("how it was made is not a JSON object");
		List<MadeOf> ingredients = new ArrayList<>();
		for (JsonNode part : json.path(INGREDIENTS)) ingredients.add(ingredient(part));
		String engine = text(json, "engine");
		Way way = json.has("way") ? Way.of(text(json, "way")) : Way.SPEWED;
		return new Making(engine, json.path("engineName").asText(engine), json.path("engineVersion").asText(""), way,
				texts(json.path(SETTINGS)), ingredients, request(texts(json.path(REQUEST))),
				time(json, "made"), json.path("gleaner").asText(""));
	}

	private static MadeOf ingredient(JsonNode json) {
		Ingredient.Kind kind;
		try {
			kind = Ingredient.Kind.valueOf(text(json, KIND).toUpperCase(Locale.ROOT));
		} catch (IllegalArgumentException e) {
			throw new IllegalArgumentException("there is no ingredient of kind \"" + json.path(KIND).asText() + "\"", e);
		}
		About about = new About(text(json, NAME), json.path("language").asText(""), json.path("source").asText(""),
				json.path("licence").asText(""), json.path("fingerprint").asText(""));
		return new MadeOf(kind, json.path("role").asText(""), json.has(WEIGHT) ? number(json, WEIGHT) : 1, about);
	}

	private static GenerationRequest request(Map<String, String> values) {
		Map<String, String> known = new LinkedHashMap<>();
		for (Parameter<?> parameter : GenerationRequest.PARAMETERS)
			if (values.containsKey(parameter.name())) known.put(parameter.name(), values.get(parameter.name()));
		if (!known.containsKey(GenerationRequest.SEED.name())) throw new IllegalArgumentException("\"seed\" is missing");
		try {
			return GenerationRequest.of(known);
		} catch (EngineException e) {
			throw new IllegalArgumentException(e.getMessage(), e);
		}
	}

	/**
	 * What Gleaner 0.1 wrote beside debris and into provenance. In provenance lengths and numbers are missing: they read as those of one
	 * natural poem.
	 *
	 * @throws IllegalArgumentException if it is not that; the message names the field
	 */
	public static Making readFirst(JsonNode json) {
		List<MadeOf> mix = new ArrayList<>();
		for (JsonNode part : json.path("mix"))
			mix.add(MadeOf.corpus(text(part, "corpus"), number(part, WEIGHT), text(part, "fingerprint"), part.path("source").asText(""),
					part.path("licence").asText("")));
		String engine = text(json, "engine");
		String name = json.has("engineName") ? text(json, "engineName") : json.path(NAME).asText(engine);
		JsonNode request = json.has(REQUEST) ? json.path(REQUEST) : json;
		Optional<String> model = json.hasNonNull("model") ? Optional.of(text(json, "model")) : Optional.empty();
		return new Making(engine, name, texts(json.path(SETTINGS)), mix, model, firstRequest(texts(request)),
				time(json, json.has("started") ? "started" : "made"));
	}

	/** @param values by the names that Gleaner 0.1 gave them */
	static GenerationRequest firstRequest(Map<String, String> values) {
		Map<String, String> now = new LinkedHashMap<>(values);
		rename(now, "poems", GenerationRequest.COUNT.name());
		rename(now, "temperature", GenerationRequest.DIVERSITY.name());
		boolean isNatural = PoemLength.Unit.POEM.name()
				.equalsIgnoreCase(now.getOrDefault(GenerationRequest.UNIT.name(), PoemLength.Unit.POEM.name()));
		if (isNatural) now.remove(GenerationRequest.LENGTH.name());
		return request(now);
	}

	private static void rename(Map<String, String> values, String from, String to) {
		if (values.containsKey(from)) values.put(to, values.remove(from));
	}

	/** The values of an object that are no lists or objects, as text. */
	private static Map<String, String> texts(JsonNode json) {
		Map<String, String> texts = new LinkedHashMap<>();
		for (Map.Entry<String, JsonNode> field : json.properties())
			if (field.getValue().isValueNode()) texts.put(field.getKey(), field.getValue().asText());
		return texts;
	}

	private static String text(JsonNode json, String field) {
		if (!json.path(field).isTextual()) throw new IllegalArgumentException("\"" + field + "\" is not a text");
		return json.path(field).textValue();
	}

	private static double number(JsonNode json, String field) {
		try {
			return Double.parseDouble(json.path(field).asText());
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException("\"" + field + "\" is not a number", e);
		}
	}

	private static Instant time(JsonNode json, String field) {
		try {
			return Instant.parse(text(json, field));
		} catch (DateTimeException e) {
			throw new IllegalArgumentException("\"" + field + "\" is not a time such as 2016-12-09T18:39:18Z", e);
		}
	}
}
