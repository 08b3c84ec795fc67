package gleaner.voice;

import gleaner.engine.Source;
import gleaner.studio.debris.MixPart;
import java.util.List;

/**
 * What a voice is fed with, as it is just now.
 *
 * @param mix the corpora and reservoirs
 * @param models the trained models with their fingerprints, see {@link gleaner.runs.ModelName}
 * @param source all of it, as the engine gets it
 */
record Fare(List<MixPart> mix, List<String> models, Source source) {
	Fare {
		mix = List.copyOf(mix);
		models = List.copyOf(models);
	}
}
