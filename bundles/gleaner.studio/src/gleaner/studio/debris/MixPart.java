package gleaner.studio.debris;

/**
 * A corpus that had a share in a stream.
 *
 * @param corpus its name at that time
 * @param weight above 0; only the relation of weights counts
 * @param fingerprint the hash of its content at that time, see {@link gleaner.engine.Corpus#fingerprint()}
 */
public record MixPart(String corpus, double weight, String fingerprint) {
}
