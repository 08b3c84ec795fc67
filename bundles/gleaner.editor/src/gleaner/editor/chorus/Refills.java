// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.chorus;

import gleaner.desk.chorus.Stretch;
import gleaner.desk.chorus.WishFields;
import gleaner.engine.EngineException;
import gleaner.files.Sentence;
import gleaner.files.StudioException;
import gleaner.language.Language;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import gleaner.studio.Studio;
import gleaner.ui.Status;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import gleaner.voice.OpenModels;
import gleaner.voice.OpenVoice;
import gleaner.voice.Voice;
import gleaner.voice.chorus.Measure;
import gleaner.voice.chorus.NextWords;
import gleaner.voice.chorus.Refiller;
import gleaner.voice.chorus.Refilling;
import gleaner.voice.chorus.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks the voices of the mix to fill gaps. Not for the UI thread. */
@Component(service = Refills.class)
public final class Refills {
	private static final int EACH = 8;

	private final Language language;
	private final EngineCatalog engines;
	private Measure measure;

	/** Hears what comes, from any thread. */
	interface Listener {
		/** A voice has found these. */
		void found(List<Alternative> alternatives);

		/** A voice cannot, or found nothing; a sentence. */
		void remark(String sentence);
	}

	@Activate
	public Refills(@Reference Language language, @Reference EngineCatalog engines) {
		this.language = language;
		this.engines = engines;
	}

	/** Remembers how words sound from one time to the next. */
	private synchronized Measure measure() {
		if (measure == null) measure = new Measure(language);
		return measure;
	}

	/** Fills the gaps; returns when all voices have said what they have to say. */
	void fill(Studio studio, Stretch stretch, WishFields fields, long seed, Listener listener) throws InterruptedException {
		ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("refill-", 0).factory());
		try {
			Template template = fields.wished(stretch.template(), this::syllables);
			Voices voices = Voices.inFront(studio);
			for (GenerationOrder order : voices.orders())
				threads.submit(() -> fill(studio, order, voices.models(), stretch.before(), template, seed, listener));
			threads.shutdown();
			threads.awaitTermination(1, TimeUnit.HOURS);
		} catch (WishFields.Refusal e) {
			listener.remark(Sentence.of(e.getMessage()));
		} catch (StudioException e) {
			listener.remark(Sentence.of(e.getMessage()));
		} finally {
			threads.shutdownNow();
		}
	}

	private int syllables(String text) {
		int count = 0;
		for (Word word : Words.of(text)) count += language.pronouncer().pronounce(word.text()).usual().syllableCount();
		return count;
	}

	private void fill(Studio studio, GenerationOrder order, OpenModels models, String before, Template template, long seed,
			Listener listener) {
		String name = order.engine();
		try {
			Voice voice = Voice.of(studio, engines, order);
			name = voice.info().name();
			try (OpenVoice open = voice.open(models, (what, done) -> {})) {
				List<Refilling> found = new Refiller(NextWords.of(open.generator()), measure()).refill(before, template, seed, 1, EACH);
				List<Alternative> alternatives = new ArrayList<>();
				for (int i = 0; i < found.size(); i++) alternatives.add(new Alternative(open.making(), template, found, i, seed));
				if (alternatives.isEmpty())
					listener.remark(name + " finds nothing that " + template.gaps().getLast().wish().inWords() + "; remove a condition.");
				else listener.found(alternatives);
			}
		} catch (EngineException | StudioException e) {
			listener.remark(Sentence.of(name + ": " + e.getMessage()));
		} catch (InterruptedException e) {
			// the poet has gone on
		} catch (RuntimeException | LinkageError e) {
			listener.remark(name + " failed because of a fault in it; tell its author.");
			Status.trouble(name + " failed because of a fault in it; tell its author", e);
		}
	}
}
