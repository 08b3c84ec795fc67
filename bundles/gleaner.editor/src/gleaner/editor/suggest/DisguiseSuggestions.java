// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.suggest;

import gleaner.corpus.quotation.Disguises;
import gleaner.corpus.quotation.Quotation;
import gleaner.corpus.quotation.QuotationIndex;
import gleaner.desk.suggest.Offers;
import gleaner.desk.suggest.Place;
import gleaner.desk.suggest.SuggestionSource;
import gleaner.desk.suggest.Swaps;
import gleaner.editor.quotation.QuotationLength;
import gleaner.language.Language;
import gleaner.ui.StudioAccess;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** In a quotation: words that keep the rhythm and with which it is none any more, those for the word at the caret first. */
@Component(service = SuggestionSource.class, property = "service.ranking:Integer=110")
public final class DisguiseSuggestions implements SuggestionSource {
	private static final int LONGEST_TITLE = 28;

	private final Language language;

	@Activate
	public DisguiseSuggestions(@Reference Language language) {
		this.language = language;
	}

	@Override
	public void onWord(Place place, Offers offers) {
		offer(place, offers);
	}

	@Override
	public void onSelection(Place place, Offers offers) {
		offer(place, offers);
	}

	private void offer(Place place, Offers offers) {
		QuotationIndex index = StudioAccess.current().map(studio -> studio.quotations().known()).orElse(QuotationIndex.EMPTY);
		Optional<Quotation> quotation = index.find(place.text(), QuotationLength.words(), () -> !offers.isWanted()).stream()
				.filter(q -> q.start() < place.end() && place.start() < q.end()).max(Comparator.comparingInt(Quotation::words));
		if (quotation.isEmpty() || !offers.isWanted()) return;
		String heading = "disguise · as in " + source(quotation.get().source());
		List<Disguises.Swap> swaps = new Disguises(language, index, QuotationLength.words()).swaps(place.text(), quotation.get(),
				() -> !offers.isWanted());
		if (swaps.isEmpty()) offers.say(heading, "Gleaner knows no word with this rhythm.");
		swaps.stream().filter(swap -> isHere(swap, place)).forEach(swap -> offer(place, swap, heading, offers));
		swaps.stream().filter(swap -> !isHere(swap, place)).forEach(swap -> offer(place, swap, heading, offers));
	}

	private static boolean isHere(Disguises.Swap swap, Place place) {
		return swap.start() < place.end() && place.start() < swap.end();
	}

	private void offer(Place place, Disguises.Swap swap, String heading, Offers offers) {
		Place word = new Place(place.title(), place.poem(), swap.end() - swap.word().length(), swap.end(), place.meaning());
		String note = isHere(swap, place) ? "" : "for “" + swap.word() + "”";
		if (!swap.isBroken()) note = note.isEmpty() ? "shortens it" : note + ", shortens it";
		offers.offer(heading, Swaps.choice(language, word, word.wordInLine(), swap.by(), note));
	}

	private static String source(Quotation.Source source) {
		String who = source.author().isBlank() ? source.title() : source.author();
		String title = who.length() <= LONGEST_TITLE ? who : who.substring(0, LONGEST_TITLE) + "…";
		return title + ", line " + source.line();
	}
}
