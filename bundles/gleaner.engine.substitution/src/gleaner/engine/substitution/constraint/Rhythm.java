// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.constraint;

import gleaner.engine.substitution.stock.WordFacts;
import gleaner.engine.substitution.strategy.Offer;
import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Template;
import gleaner.language.sound.Pronunciation;

/**
 * A new word has as many syllables as the old one, so that its line has; and, if that is wanted, the same stresses, so that the line has
 * those too. Words of one syllable can carry a beat or not.
 */
public record Rhythm(boolean isStressKept, WordFacts facts) implements Constraint {
	@Override
	public boolean allows(Place place, Offer offer, String word, Template template) {
		Pronunciation old = facts.sound(place.plain());
		Pronunciation fresh = facts.sound(word);
		if (old.syllableCount() != fresh.syllableCount()) return false;
		return !isStressKept || old.syllableCount() < 2 || beats(old).equals(beats(fresh));
	}

	private static String beats(Pronunciation said) {
		return said.stressPattern().replace('2', '0');
	}
}
