package gleaner.studio.poem;

import gleaner.studio.debris.DebrisHeader;
import gleaner.studio.debris.MixPart;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a piece of debris was made: enough to make it again. It is copied into the poem's side-car, so that it is still known when the
 * debris has gone.
 *
 * @param engine id of the engine
 * @param engineName what poets call the engine
 * @param settings the engine's settings as text, in the engine's order
 * @param mix the corpora
 * @param model name of the trained model, for engines that have one
 * @param seed the seed of the stream
 * @param prompt how each poem began; may be empty
 * @param temperature the diversity; finite
 * @param made when the stream began
 */
public record FragmentSource(String engine, String engineName, Map<String, String> settings, List<MixPart> mix, Optional<String> model, long seed, String prompt, double temperature,
		Instant made) {
	public FragmentSource {
		settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
		mix = List.copyOf(mix);
		if (!Double.isFinite(temperature)) throw new IllegalArgumentException("temperature is " + temperature + ", must be a number");
	}

	/** What the header of a debris file tells. */
	public static FragmentSource of(DebrisHeader header) {
		return new FragmentSource(header.engine(), header.engineName(), header.settings(), header.mix(), header.model(), header.request().seed(), header.request().prompt(),
				header.request().diversity(), header.started());
	}
}
