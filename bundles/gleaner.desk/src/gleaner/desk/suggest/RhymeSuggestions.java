// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.suggest;

import gleaner.language.Language;
import gleaner.language.sense.Relation;
import gleaner.language.sense.Suggestion;
import gleaner.language.sense.Wish;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rhymes: at a line's end with the lines that ask for one, elsewhere and always with the word itself; then what sounds alike. */
@Component(service = SuggestionSource.class, property = "service.ranking:Integer=90")
public final class RhymeSuggestions implements SuggestionSource {
	private static final int MOST = 80;
	private static final int MOST_ALIKE = 24;

	private final Language language;

	@Activate
	public RhymeSuggestions(@Reference Language language) {
		this.language = language;
	}

	@Override
	public void onWord(Place place, Offers offers) {
		rhymes(place, place.wordInLine(), offers);
		alike(place, offers);
	}

	@Override
	public void onInvention(Place place, Offers offers) {
		rhymes(place, place.wordInLine(), offers);
	}

	/** A selection that goes to the end of its line may want a rhyme there. */
	@Override
	public void onSelection(Place place, Offers offers) {
		if (place.words().indexOf('\n') >= 0 || !place.isAtLineEnd()) return;
		List<Word> words = Words.of(place.line());
		if (!words.isEmpty()) rhymes(place, words.getLast(), offers);
	}

	private void rhymes(Place place, Word word, Offers offers) {
		boolean isEnd = place.isAtLineEnd();
		List<RhymeAsker> askers = isEnd ? RhymeAsker.of(place.lines(), place.lineNumber(), language.rhymes()) : List.of();
		for (RhymeAsker asker : askers) {
			offer(place, word, asker.word(), asker.heading("rhymes with"), Relation.RHYME, offers);
			offer(place, word, asker.word(), asker.heading("rhymes with"), Relation.SLANT, offers);
		}
		if (askers.stream().anyMatch(asker -> asker.word().equalsIgnoreCase(word.text()))) return;
		offer(place, word, word.text(), "rhymes with “" + word.text() + "”", Relation.RHYME, offers);
		offer(place, word, word.text(), "rhymes with “" + word.text() + "”", Relation.SLANT, offers);
	}

	private void offer(Place place, Word word, String asker, String heading, Relation relation, Offers offers) {
		for (Suggestion rhyme : language.thesaurus().answer(asker, place.line(), word, wish(place, relation, MOST))) {
			if (!offers.isWanted()) return;
			if (rhyme.text().equalsIgnoreCase(word.text()) || rhyme.text().equalsIgnoreCase(asker)) continue;
			offers.offer(heading, Swaps.choice(language, place, word, rhyme,
					(rhyme.fits() ? "fits · " : "") + (relation == Relation.RHYME ? "perfect" : "slant")));
		}
	}

	private void alike(Place place, Offers offers) {
		for (Suggestion alike : language.thesaurus().suggest(place.line(), place.wordInLine(), wish(place, Relation.SOUND, MOST_ALIKE))) {
			if (!offers.isWanted()) return;
			offers.offer("sounds like “" + place.words() + "”",
					Swaps.choice(language, place, place.wordInLine(), alike, WhyOffered.inWords(alike)));
		}
	}

	private static Wish wish(Place place, Relation relation, int most) {
		return place.narrowed(Wish.of(Set.of(relation), most));
	}
}
