package gleaner.studio.debris;

import gleaner.engine.GenerationRequest;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that fixes a stream of raw text: with the same engine, mix and model it can be made again.
 *
 * @param engine the engine's id
 * @param engineName the name poets know it by
 * @param settings a value for each parameter of the engine, as text
 * @param mix the corpora it learnt from; may be empty
 * @param model the trained model it spoke with, as a {@link gleaner.runs.ModelName} with its fingerprint
 * @param request seed, prompt, lengths and temperature
 * @param started when the stream began
 */
public record DebrisHeader(String engine, String engineName, Map<String, String> settings, List<MixPart> mix, Optional<String> model,
		GenerationRequest request, Instant started) {
	public DebrisHeader {
		settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
		mix = List.copyOf(mix);
	}
}
