package gleaner.engine.substitution.constraint;

import gleaner.engine.substitution.stock.WordFacts;
import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Template;

/**
 * A new word is no rarer than a level.
 *
 * @param rarest from 10, the commonest thousand words, to 95
 */
public record Rarity(int rarest, WordFacts facts) implements Constraint {
	@Override
	public boolean allows(Place place, String word, Template template) {
		return facts.level(word) <= rarest;
	}
}
