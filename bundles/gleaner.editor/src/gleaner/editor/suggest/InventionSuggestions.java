// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.suggest;

import gleaner.desk.rhythm.Notation;
import gleaner.desk.suggest.Choice;
import gleaner.desk.suggest.Offers;
import gleaner.desk.suggest.Place;
import gleaner.desk.suggest.SuggestionSource;
import gleaner.desk.suggest.Swaps;
import gleaner.language.Language;
import gleaner.language.form.Analysis;
import gleaner.language.form.Form;
import gleaner.language.lexicon.Kin;
import gleaner.language.lexicon.Morpheme;
import gleaner.language.sound.Pronunciation;
import gleaner.language.sound.Respelling;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import gleaner.ui.StudioChanges;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** An invention: how to say it, what it may be, its kin, and a place in the studio's lexicon. */
@Component(service = SuggestionSource.class, property = "service.ranking:Integer=110")
public final class InventionSuggestions implements SuggestionSource {
	private static final int MOST_KIN = 40;
	private static final int MOST_SHOWN = 12;
	private static final int MOST_READINGS = 4;

	private final Language language;

	@Activate
	public InventionSuggestions(@Reference Language language) {
		this.language = language;
	}

	@Override
	public void onInvention(Place place, Offers offers) {
		String word = place.words();
		String heading = word + " · an invention";
		language.slips().of(word).ifPresent(
				slip -> offers.offer("did you mean", Swaps.choice(language, place, place.wordInLine(), slip.meant(), "a slip")));
		offers.offer(heading, Choice.running("keep as a word of this studio", "lexicon.txt", () -> keep(word)));
		List<Pronunciation> sayings = language.pronouncer().pronounce(word).variants();
		for (Pronunciation saying : sayings.subList(0, Math.min(2, sayings.size()))) {
			String said = Respelling.of(language.pronouncer().syllables(word, saying));
			if (!said.isEmpty()) offers.say(heading, "said " + said + ", " + saying.syllableCount()
					+ (saying.syllableCount() == 1 ? " syllable " : " syllables ") + Notation.marks(saying.stressPattern()));
		}
		readings(word, offers);
		List<Kin> kin = language.lexicon().kin(word, MOST_KIN);
		if (place.meaning().isPresent()) return; // an invention means nothing yet: nothing is near to it
		offerKin(place, offers, "kin by sound", kin, Kin::sound);
		offerKin(place, offers, "kin by shape", kin, Kin::letters);
	}

	/** As what it could be read: forms of a word there is not, and parts that mean something. */
	private void readings(String word, Offers offers) {
		String heading = "how it may be read";
		for (Analysis reading : language.inflection().analyse(word.toLowerCase(Locale.ROOT)).stream().limit(MOST_READINGS).toList()) {
			if (!offers.isWanted()) return;
			if (reading.form() != Form.FIXED && !reading.base().equalsIgnoreCase(word))
				offers.say(heading, form(reading.form()) + " “" + reading.base() + "”");
		}
		List<Morpheme> parts = language.lexicon().morphemes(word);
		if (parts.size() > 1) for (Morpheme part : parts) offers.say(heading, part.text() + " · " + part.meaning());
	}

	private static String form(Form form) {
		return switch (form) {
		case PLURAL -> "more than one";
		case THIRD_PERSON -> "he or she does:";
		case PAST, PAST_PARTICIPLE -> "the past of";
		case PRESENT_PARTICIPLE -> "doing:";
		case COMPARATIVE -> "more than";
		case SUPERLATIVE -> "the most";
		case ADVERB -> "in the manner of";
		case SINGULAR, INFINITIVE, POSITIVE, FIXED -> "a form of";
		};
	}

	private void offerKin(Place place, Offers offers, String heading, List<Kin> kin, ToDoubleFunction<Kin> closeness) {
		for (Kin each : kin.stream().sorted(Comparator.comparingDouble(closeness).reversed()).limit(MOST_SHOWN).toList()) {
			if (!offers.isWanted()) return;
			offers.offer(heading,
					Swaps.choice(language, place, place.wordInLine(), each.word(), Math.round(100 * closeness.applyAsDouble(each)) + " %"));
		}
	}

	private static void keep(String word) {
		StudioAccess.current().map(Studio::ownWords).ifPresent(own -> Background.once("Keeping a word", () -> {
			own.keep(word);
			StudioChanges.tell(StudioChanges.Part.LEXICON);
			Status.say("“" + word + "” is a word of this studio now");
		}).trouble("“" + word + "” could not be kept").start());
	}
}
