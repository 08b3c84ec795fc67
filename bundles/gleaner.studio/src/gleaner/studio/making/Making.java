// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.making;

import gleaner.engine.GenerationRequest;
import gleaner.engine.Ingredient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a text was made: all that fixes it. With the same engine, ingredients and request it can be made again, see {@link Way#SPEWED}.
 * {@link MakingCodec} writes and reads it, as JSON and as lines for people. It holds no secret.
 *
 * @param engine the engine's id
 * @param engineName the name poets know it by
 * @param engineVersion changes whenever the same request may give another text; empty if it was not noted
 * @param way in which the engine came to say it
 * @param settings a value for each parameter of the engine, as text, in the engine's order
 * @param ingredients what it was made of: the mix, models, templates, in their order
 * @param request seed, numbers, prompt, lengths, diversity
 * @param made when the stream began
 * @param gleaner the version of Gleaner; empty if it was not noted: then it was one that noted neither the number of a poem nor, in
 *        provenance, how long it was to be
 */
public record Making(String engine, String engineName, String engineVersion, Way way, Map<String, String> settings,
		List<MadeOf> ingredients, GenerationRequest request, Instant made,
		String gleaner) {
	public Making {
		settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
		ingredients = List.copyOf(ingredients);
	}

	/**
	 * One of which neither engine's nor Gleaner's version is known.
	 *
	 * @param mix corpora and reservoirs
	 * @param model a trained model, as a {@link gleaner.runs.ModelName} with its fingerprint
	 */
	public Making(String engine, String engineName, Map<String, String> settings, List<MadeOf> mix, Optional<String> model,
			GenerationRequest request, Instant made) {
		this(engine, engineName, "", Way.SPEWED, settings, with(mix, model), request, made, "");
	}

	private static List<MadeOf> with(List<MadeOf> mix, Optional<String> model) {
		List<MadeOf> all = new ArrayList<>(mix);
		model.ifPresent(name -> all.add(model(name)));
		return all;
	}

	private static MadeOf model(String name) {
		int at = name.lastIndexOf('@');
		return at < 0 ? MadeOf.model(name, "") : MadeOf.model(name.substring(0, at), name.substring(at + 1));
	}

	/** The corpora and reservoirs that had a share. */
	public List<MadeOf> mix() {
		return ingredients.stream().filter(MadeOf::isInMix).toList();
	}

	/** The trained models. */
	public List<MadeOf> models() {
		return ingredients.stream().filter(part -> part.kind() == Ingredient.Kind.MODEL && part.role().isEmpty()).toList();
	}

	/**
	 * The trained model that spoke, or the first of several, as a {@link gleaner.runs.ModelName} with its fingerprint where that is known.
	 */
	public Optional<String> model() {
		return models().stream().findFirst()
				.map(part -> part.fingerprint().isEmpty() ? part.name() : part.name() + "@" + part.fingerprint());
	}

	/** The same, but said in another way, with another request, at another time. */
	public Making with(Way otherWay, GenerationRequest otherRequest, Instant otherTime) {
		return new Making(engine, engineName, engineVersion, otherWay, settings, ingredients, otherRequest, otherTime, gleaner);
	}
}
