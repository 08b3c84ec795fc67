// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.constraint;

import gleaner.engine.substitution.stock.WordFacts;
import gleaner.engine.substitution.strategy.Offer;
import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Template;
import gleaner.language.sound.Phone;
import gleaner.language.sound.Pronunciation;
import java.util.List;

/** A new word begins with the sound of a word beside it in its line, or with that of the old one. Small words count for nothing. */
public record Alliteration(WordFacts facts) implements Constraint {
	private static final int REACH = 3;

	@Override
	public boolean allows(Place place, Offer offer, String word, Template template) {
		Phone first = first(word);
		if (first == null) return false;
		if (first == first(place.plain())) return true;
		List<Place> places = template.places();
		for (int at = Math.max(0, place.number() - REACH); at <= Math.min(places.size() - 1, place.number() + REACH); at++) {
			Place other = places.get(at);
			if (at != place.number() && other.line() == place.line() && other.isContent() && first == first(other.plain())) return true;
		}
		return false;
	}

	private Phone first(String word) {
		Pronunciation said = facts.sound(word);
		return said.isSilent() ? null : said.phone(0);
	}
}
