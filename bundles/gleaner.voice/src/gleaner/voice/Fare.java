package gleaner.voice;

import gleaner.studio.debris.MixPart;
import java.util.List;
import java.util.Optional;

/**
 * What a voice is fed with, as it is just now.
 *
 * @param mix the corpora
 * @param model the trained model with its fingerprint, see {@link gleaner.runs.ModelName}
 */
record Fare(List<MixPart> mix, Optional<String> model) {
}
