// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.chorus;

import gleaner.desk.chorus.Caret;
import gleaner.desk.chorus.LineEnding;
import gleaner.desk.rhythm.Notation;
import gleaner.desk.suggest.Choice;
import gleaner.desk.suggest.Offers;
import gleaner.desk.suggest.Place;
import gleaner.desk.suggest.SuggestionSource;
import gleaner.engine.EngineException;
import gleaner.files.Sentence;
import gleaner.files.StudioException;
import gleaner.language.Language;
import gleaner.language.sound.Pronunciation;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import gleaner.studio.Studio;
import gleaner.studio.making.MadeOf;
import gleaner.studio.making.Making;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import gleaner.voice.OpenModels;
import gleaner.voice.OpenVoice;
import gleaner.voice.Voice;
import gleaner.voice.chorus.NextWord;
import gleaner.voice.chorus.NextWords;
import gleaner.voice.chorus.Takings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The token chorus: what each voice of the mix would say at the caret, its next words with their probabilities and whole lines. What the
 * poem takes is kept as debris, so that its origin is known.
 */
@Component(service = SuggestionSource.class, property = "service.ranking:Integer=100")
public final class ChorusSuggestions implements SuggestionSource {
	private static final int ASKED = 400;
	private static final int MOST_WORDS = 12;
	private static final int MOST_COMPLETIONS = 4;
	private static final int LINES = 2;

	private final Language language;
	private final EngineCatalog engines;
	private Optional<Kept> kept = Optional.empty();

	private record Kept(Studio studio, Takings takings) {
	}

	@Activate
	public ChorusSuggestions(@Reference Language language, @Reference EngineCatalog engines) {
		this.language = language;
		this.engines = engines;
	}

	/** The files that what is taken goes into; others for another studio. */
	private synchronized Takings takings(Studio studio) throws StudioException {
		if (kept.isEmpty() || kept.get().studio() != studio) {
			close();
			kept = Optional.of(new Kept(studio, new Takings(studio.debris())));
		}
		return kept.get().takings();
	}

	@Deactivate
	synchronized void close() throws StudioException {
		if (kept.isPresent()) kept.get().takings().close();
		kept = Optional.empty();
	}

	@Override
	public void onNext(Place place, Offers offers) {
		Optional<Studio> studio = StudioAccess.current();
		if (studio.isEmpty()) return;
		ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("chorus-", 0).factory());
		try {
			Voices voices = Voices.inFront(studio.get());
			for (GenerationOrder order : voices.orders())
				threads.submit(() -> speak(studio.get(), order, voices.models(), new Caret(place.poem(), place.start()), offers));
			threads.shutdown();
			threads.awaitTermination(1, TimeUnit.HOURS);
		} catch (StudioException e) {
			offers.say("what engines would say", Sentence.of(e.getMessage()));
		} catch (InterruptedException e) {
			// the poet has gone on
		} finally {
			threads.shutdownNow();
		}
	}

	private void speak(Studio studio, GenerationOrder order, OpenModels models, Caret caret, Offers offers) {
		String name = order.engine();
		try {
			Voice voice = Voice.of(studio, engines, order);
			name = voice.info().name();
			try (OpenVoice open = voice.open(models, (what, done) -> {})) {
				name = heading(open.making());
				words(studio, open, name, caret, offers);
				lines(studio, open, name, caret, offers);
			}
		} catch (EngineException | StudioException e) {
			if (offers.isWanted()) offers.say(name, Sentence.of(e.getMessage()));
		} catch (InterruptedException e) {
			// the poet has gone on
		} catch (RuntimeException | LinkageError e) {
			if (offers.isWanted()) Status.trouble(name + " failed because of a fault in it; tell its author", e);
		}
	}

	/** Who speaks, as it is told above its words: {@code Markov · harbour notes 70 · weather ledger 30}. */
	static String heading(Making making) {
		String fed = making.model().orElseGet(() -> making.mix().stream().map(ChorusSuggestions::share).collect(Collectors.joining(" · ")));
		return fed.isEmpty() ? making.engineName() : making.engineName() + " · " + fed;
	}

	private static String share(MadeOf part) {
		return part.name().toLowerCase(Locale.ROOT)
				+ String.format(Locale.ROOT, part.weight() == Math.rint(part.weight()) ? " %.0f" : " %.2f", part.weight());
	}

	private void words(Studio studio, OpenVoice voice, String heading, Caret caret, Offers offers)
			throws EngineException, InterruptedException {
		NextWords next = NextWords.of(voice.generator());
		List<String> shown = new ArrayList<>();
		String begun = caret.begun();
		if (!begun.isEmpty()) {
			for (NextWord word : next.after(caret.beforeBegun(), ASKED)) {
				if (!word.text().startsWith(begun) || word.text().length() == begun.length() || shown.size() == MOST_COMPLETIONS) continue;
				shown.add(word.text());
				offerRest(studio, voice, heading, caret, word, offers);
			}
		}
		for (NextWord word : next.after(caret.before(), MOST_WORDS)) {
			if (!offers.isWanted()) return;
			if (word.isLineBreak())
				offers.offer(heading, Choice.replacing("↵ a new line", probability(word), caret.complete(Harvest.hand("\n"))));
			else offerWord(studio, voice, heading, caret, word, offers);
		}
	}

	private void offerWord(Studio studio, OpenVoice voice, String heading, Caret caret, NextWord word, Offers offers) {
		Making making = voice.making();
		offers.offer(heading, sounding(word.text(), Choice.preparing(word.text(), detail(word), caret.insert(Harvest.unknown(word.text())),
				() -> caret.insert(takings(studio).words(making, caret.heard(), word.text())))));
	}

	private void offerRest(Studio studio, OpenVoice voice, String heading, Caret caret, NextWord word, Offers offers) {
		Making making = voice.making();
		String rest = word.text().substring(caret.begun().length());
		offers.offer(heading, sounding(word.text(), Choice.preparing(word.text(), detail(word), caret.complete(Harvest.unknown(rest)),
				() -> caret.complete(takings(studio).words(making, caret.line(), rest)))));
	}

	private void lines(Studio studio, OpenVoice voice, String heading, Caret caret, Offers offers)
			throws EngineException, InterruptedException {
		for (LineEnding.Said said : LineEnding.of(voice, caret, LINES)) {
			if (!offers.isWanted()) return;
			offers.offer("a whole line of " + heading, Choice.preparing(said.text(), "a line", caret.insert(Harvest.unknown(said.text())),
					() -> caret.insert(takings(studio).words(said.making(), caret.heard(), said.text()))));
		}
	}

	private String detail(NextWord word) {
		String marks = sound(word.text()).map(s -> s.syllableCount() + " " + Notation.marks(s.stressPattern()) + "  ").orElse("");
		return marks + probability(word);
	}

	/** As poets of machines write it: {@code .31}. */
	private static String probability(NextWord word) {
		if (word.probability() >= 0.995) return "1.00";
		return word.probability() < 0.005 ? "<.01" : String.format(Locale.ROOT, "%.2f", word.probability()).substring(1);
	}

	private Choice sounding(String text, Choice choice) {
		return sound(text).map(s -> choice.sounding(s.syllableCount(), s.stressPattern())).orElse(choice);
	}

	private Optional<Pronunciation> sound(String text) {
		List<Word> words = Words.of(text);
		return words.size() == 1 ? Optional.of(language.pronouncer().pronounce(words.getFirst().text()).usual()) : Optional.empty();
	}
}
