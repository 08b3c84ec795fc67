// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.suggest;

import gleaner.desk.suggest.Gesture;
import gleaner.desk.suggest.Offers;
import gleaner.desk.suggest.Place;
import gleaner.desk.suggest.SuggestionModel;
import gleaner.desk.suggest.SuggestionSource;
import gleaner.desk.suggest.WordsAt;
import gleaner.ui.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** All sources at work for one place, each on a thread of its own, until {@link #stop}. */
final class Suggesting {
	private final ExecutorService threads = Executors
			.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("suggestions-", 0).factory());
	private final SuggestionModel model;

	/**
	 * @param isInvention whether nobody has written down a word yet; asked in the background
	 * @param changed called from any thread when there is more to see
	 */
	Suggesting(List<SuggestionSource> sources, Place place, Gesture gesture, Predicate<String> isInvention, Runnable changed) {
		List<SuggestionSource> all = List.copyOf(sources);
		model = new SuggestionModel(all.size(), changed);
		threads.submit(() -> {
			List<BiConsumer<Place, Offers>> methods = methods(all, place, gesture, isInvention);
			for (int i = 0; i < all.size(); i++) begin(i, all.get(i), methods.get(i), place);
		});
	}

	private static List<BiConsumer<Place, Offers>> methods(List<SuggestionSource> sources, Place place, Gesture gesture,
			Predicate<String> isInvention) {
		boolean isNext = gesture == Gesture.NEXT;
		boolean isSelection = !isNext && !WordsAt.isOneWord(place.words());
		boolean isNew = !isNext && !isSelection && isInvention.test(place.words());
		List<BiConsumer<Place, Offers>> methods = new ArrayList<>();
		for (SuggestionSource source : sources)
			methods.add(isNext ? source::onNext : isSelection ? source::onSelection : isNew ? source::onInvention : source::onWord);
		return methods;
	}

	private void begin(int index, SuggestionSource source, BiConsumer<Place, Offers> method, Place place) {
		threads.submit(() -> {
			try {
				method.accept(place, model.offers(index));
			} catch (RuntimeException | LinkageError e) {
				if (model.offers(index).isWanted())
					Status.trouble("one of the sources of suggestions failed: " + source.getClass().getSimpleName(), e);
			} finally {
				model.done(index);
			}
		});
	}

	SuggestionModel model() {
		return model;
	}

	/** Nobody waits any longer. */
	void stop() {
		model.close();
		threads.shutdownNow();
	}
}
