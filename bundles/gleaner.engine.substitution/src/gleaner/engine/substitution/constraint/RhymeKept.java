// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.constraint;

import gleaner.engine.substitution.stock.WordFacts;
import gleaner.engine.substitution.strategy.Offer;
import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Template;
import java.util.Collections;

/** At the end of a line, a new word rhymes with the old one: so what rhymed with it still does. */
public record RhymeKept(WordFacts facts) implements Constraint {
	@Override
	public boolean allows(Place place, Offer offer, String word, Template template) {
		return !place.isLineEnd() || !Collections.disjoint(facts.endings(place.plain()), facts.endings(word));
	}
}
