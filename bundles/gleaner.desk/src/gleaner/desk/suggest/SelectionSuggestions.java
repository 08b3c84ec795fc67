// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.suggest;

import gleaner.language.Language;
import gleaner.language.sense.Sense;
import gleaner.language.sense.Suggestion;
import gleaner.language.sense.Wish;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Of some selected words each that carries meaning, with its kin. */
@Component(service = SuggestionSource.class, property = "service.ranking:Integer=100")
public final class SelectionSuggestions implements SuggestionSource {
	private static final int MOST_WORDS = 8;
	private static final int MOST = 16;

	private final Language language;

	@Activate
	public SelectionSuggestions(@Reference Language language) {
		this.language = language;
	}

	@Override
	public void onSelection(Place place, Offers offers) {
		Set<String> told = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		for (Word word : Words.of(place.words())) {
			if (!offers.isWanted() || told.size() == MOST_WORDS) return;
			Place one = new Place(place.title(), place.poem(), place.start() + word.start(), place.start() + word.end(), place.meaning());
			List<Sense> senses = language.thesaurus().senses(one.line(), one.wordInLine());
			if (senses.isEmpty() || told.contains(word.text())) continue;
			Wish wish = place.narrowed(Wish.of(Wish.kin(), MOST));
			List<Suggestion> kin = language.thesaurus().suggest(one.line(), one.wordInLine(), wish);
			String heading = word.text() + " · " + SenseSuggestions.abbreviation(senses.getFirst().partOfSpeech()) + " "
					+ SenseSuggestions.gist(senses.getFirst().gloss());
			for (Suggestion each : kin) if (!each.text().equalsIgnoreCase(word.text()))
				offers.offer(heading, Swaps.choice(language, one, one.wordInLine(), each, WhyOffered.inWords(each)));
			if (!kin.isEmpty()) told.add(word.text());
		}
		if (told.isEmpty()) offers.say("“" + place.words().replace('\n', ' ') + "”", "No word here has a meaning of its own.");
	}
}
