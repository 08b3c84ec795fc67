package gleaner.voice;

/**
 * A corpus of the studio and its share in a mix.
 *
 * @param corpus its name
 * @param weight 0 or more; 0 leaves it out
 */
public record CorpusWeight(String corpus, double weight) {
}
