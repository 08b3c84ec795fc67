package gleaner.studio.debris;

/**
 * A corpus that had a share in a stream. What is noted of its source and licence goes along, so that everything made of the stream can
 * tell it.
 *
 * @param corpus its name at that time
 * @param weight above 0; only the relation of weights counts
 * @param fingerprint the hash of its content at that time, see {@link gleaner.engine.Corpus#fingerprint()}
 * @param source where its texts are from, in the poet's words; empty if it was not noted
 * @param licence under which they stand; empty if it was not noted
 */
public record MixPart(String corpus, double weight, String fingerprint, String source, String licence) {
	/** A corpus of which nothing is noted. */
	public MixPart(String corpus, double weight, String fingerprint) {
		this(corpus, weight, fingerprint, "", "");
	}
}
