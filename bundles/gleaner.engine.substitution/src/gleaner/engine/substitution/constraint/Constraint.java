// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.constraint;

import gleaner.engine.substitution.strategy.Offer;
import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Template;

/** What a new word must keep. Immutable; any number of threads may ask at once. */
@FunctionalInterface
public interface Constraint {
	/**
	 * Whether a word may stand in a place.
	 *
	 * @param offer the word as it was offered
	 * @param word as it would stand there, in lower case
	 */
	boolean allows(Place place, Offer offer, String word, Template template);
}
