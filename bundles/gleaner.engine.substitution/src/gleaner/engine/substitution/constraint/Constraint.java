package gleaner.engine.substitution.constraint;

import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Template;

/** What a new word must keep. Immutable; any number of threads may ask at once. */
@FunctionalInterface
public interface Constraint {
	/**
	 * Whether a word may stand in a place.
	 *
	 * @param word as it would stand there
	 */
	boolean allows(Place place, String word, Template template);
}
