// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.suggest;

import gleaner.language.Language;
import gleaner.language.form.PartOfSpeech;
import gleaner.language.sense.Sense;
import gleaner.language.sense.Suggestion;
import gleaner.language.sense.Wish;
import gleaner.language.text.Word;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.PoemEdit;
import gleaner.studio.poem.Provenance;
import gleaner.studio.poem.Swap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Synonyms and kin of a word, by its meanings; what keeps the rhythm of the place; and the word that stood there before. */
@Component(service = SuggestionSource.class, property = "service.ranking:Integer=100")
public final class SenseSuggestions implements SuggestionSource {
	private static final int MOST = 300;
	private static final int MOST_SENSES = 4;
	private static final int LONGEST_GLOSS = 44;

	private final Language language;

	@Activate
	public SenseSuggestions(@Reference Language language) {
		this.language = language;
	}

	@Override
	public void onWord(Place place, Offers offers) {
		asItWas(place).ifPresent(choice -> offers.offer("as it was", choice));
		Word word = place.wordInLine();
		Wish wish = place.narrowed(Wish.of(Wish.kin(), MOST));
		Map<String, List<Suggestion>> bySense = new LinkedHashMap<>();
		for (Suggestion suggestion : language.thesaurus().suggest(place.line(), word, wish))
			if (!suggestion.text().equalsIgnoreCase(word.text()))
				bySense.computeIfAbsent(suggestion.sense(), any -> new ArrayList<>()).add(suggestion);
		if (!offers.isWanted()) return;
		List<Sense> senses = language.thesaurus().senses(place.line(), word);
		Set<String> shown = new HashSet<>();
		int told = 0;
		for (Sense sense : senses) {
			List<Suggestion> kin = bySense.remove(sense.gloss());
			if (kin == null || told++ == MOST_SENSES) continue;
			offerSense(place, offers, word, sense, kin);
			kin.stream().limit(SuggestionModel.FEW).forEach(each -> shown.add(each.text()));
		}
		List<Suggestion> near = bySense.getOrDefault("", List.of());
		for (Suggestion each : near)
			offers.offer("near in meaning", Swaps.choice(language, place, word, each, WhyOffered.inWords(each)));
		near.stream().limit(SuggestionModel.FEW).forEach(each -> shown.add(each.text()));
		for (Suggestion same : language.thesaurus().suggest(place.line(), word, wish.fitting())) {
			if (!offers.isWanted()) return;
			if (!same.text().equalsIgnoreCase(word.text()) && shown.add(same.text()))
				offers.offer("in the same rhythm", Swaps.choice(language, place, word, same, WhyOffered.inWords(same)));
		}
	}

	private void offerSense(Place place, Offers offers, Word word, Sense sense, List<Suggestion> kin) {
		String heading = word.text() + " · " + abbreviation(sense.partOfSpeech()) + " " + gist(sense.gloss());
		for (Suggestion suggestion : kin)
			offers.offer(heading, Swaps.choice(language, place, word, suggestion, WhyOffered.inWords(suggestion)));
	}

	/** The word that this one was swapped for. A machine's comes back as the machine's. */
	static Optional<Choice> asItWas(Place place) {
		List<Provenance.Run> runs = place.poem().provenance().runs(place.start(), place.end());
		if (runs.size() != 1 || !(runs.getFirst().origin() instanceof Origin.Changed(Fragment fragment, String replaced))
				|| replaced.isBlank() || replaced.equals(place.words()))
			return Optional.empty();
		Harvest was = fragment.length() == replaced.length() ? new Harvest(replaced, Provenance.of(fragment))
				: Swap.of(place.harvest(), replaced);
		int end = place.start() + replaced.length();
		return Optional.of(Choice.replacing(replaced.replace('\n', ' '), "",
				new PoemEdit(Swap.NAME, place.start(), place.end() - place.start(), was, end, end)));
	}

	static String abbreviation(PartOfSpeech part) {
		return switch (part) {
		case NOUN -> "n.";
		case VERB -> "v.";
		case ADJECTIVE -> "adj.";
		case ADVERB -> "adv.";
		case OTHER -> "";
		};
	}

	/** The first words of an explanation. */
	static String gist(String gloss) {
		String first = gloss.split("[;(\"]", 2)[0].strip();
		if (first.isEmpty()) first = gloss.strip();
		if (first.length() <= LONGEST_GLOSS) return first;
		int space = first.lastIndexOf(' ', LONGEST_GLOSS);
		return first.substring(0, space > 0 ? space : LONGEST_GLOSS) + " …";
	}
}
