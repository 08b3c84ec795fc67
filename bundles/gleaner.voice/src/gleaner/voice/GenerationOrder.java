// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import gleaner.engine.GenerationRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a poet asks for: which engine, set how, fed with what, and what it shall make.
 *
 * @param engine the engine's id
 * @param settings values for parameters of the engine as the poet writes them; what is missing has its standard value
 * @param mix corpora with their weights
 * @param models the trained models it speaks with, each as a {@link gleaner.runs.ModelName}, for engines that need some
 * @param templates the corpora whose poems are made anew, for engines that do that
 * @param request seed, prompt, lengths, diversity
 */
public record GenerationOrder(String engine, Map<String, String> settings, List<CorpusWeight> mix, List<String> models,
		List<String> templates, GenerationRequest request) {
	public GenerationOrder {
		settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
		mix = List.copyOf(mix);
		models = List.copyOf(models);
		templates = List.copyOf(templates);
	}

	/** An order to an engine that speaks with one trained model or none. */
	public GenerationOrder(String engine, Map<String, String> settings, List<CorpusWeight> mix, Optional<String> model,
			GenerationRequest request) {
		this(engine, settings, mix, model.stream().toList(), List.of(), request);
	}

	/** An order to an engine that needs no trained model. */
	public GenerationOrder(String engine, Map<String, String> settings, List<CorpusWeight> mix, GenerationRequest request) {
		this(engine, settings, mix, List.of(), List.of(), request);
	}

	/** The same order with another request. */
	public GenerationOrder with(GenerationRequest other) {
		return new GenerationOrder(engine, settings, mix, models, templates, other);
	}
}
