// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.strategy;

/**
 * A word that could stand in a place.
 *
 * @param text the word, without the capitals of the place; with a capital of its own it keeps that
 * @param isBase whether it is to be bent into the form of the word whose place it takes; otherwise it stands as it is
 * @param relation how it comes from that word, in a few words for the poet, e.g. {@code synonym}
 * @param source where it was found, e.g. {@code WordNet} or the name of a poem; may be empty
 * @param weight how likely it is, compared with others of its pool; above 0
 */
public record Offer(String text, boolean isBase, String relation, String source, double weight) {
	/** The source of words that WordNet relates to others. */
	public static final String WORDNET = "WordNet";

	public Offer {
		if (!(weight > 0) || Double.isInfinite(weight))
			throw new IllegalArgumentException("the weight of " + text + " is " + weight + ", must be above 0");
	}

	/** The base form of a word, as dictionaries list it. */
	public static Offer base(String base, String relation, String source) {
		return new Offer(base, true, relation, source, 1);
	}

	/** A word that stands as it is. */
	public static Offer word(String word, String relation, String source) {
		return new Offer(word, false, relation, source, 1);
	}

	/** The same, as likely as this. */
	public Offer weighing(double newWeight) {
		return new Offer(text, isBase, relation, source, newWeight);
	}
}
