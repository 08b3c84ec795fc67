// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.constraint;

import gleaner.engine.substitution.stock.WordFacts;
import gleaner.engine.substitution.strategy.Offer;
import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Template;

/**
 * A new word from the dictionary is no rarer than a level. Names, numbers and the words of reservoirs, which a poet has chosen, can be
 * anything.
 *
 * @param rarest from 10, the commonest thousand words, to 95
 */
public record Rarity(int rarest, WordFacts facts) implements Constraint {
	@Override
	public boolean allows(Place place, Offer offer, String word, Template template) {
		return !offer.source().equals(Offer.WORDNET) || facts.level(word) <= rarest;
	}
}
