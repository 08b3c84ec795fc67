// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.branch;

import gleaner.engine.EngineException;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.making.Making;
import gleaner.studio.poem.Harvest;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import gleaner.voice.OpenModels;
import gleaner.voice.Spew;
import gleaner.voice.SpewListener;
import java.util.List;
import java.util.function.Consumer;

/** Lets a voice go on from a text to the end of its poem. What it says goes into the debris, as ever. */
public final class Continuation {
	private final Studio studio;
	private final EngineCatalog engines;
	private final OpenModels models;

	public Continuation(Studio studio, EngineCatalog engines, OpenModels models) {
		this.studio = studio;
		this.engines = engines;
		this.models = models;
	}

	/**
	 * Goes on. Blocks; cancelled by interrupt.
	 *
	 * @param order whose voice, with its seed; its prompt does not count
	 * @param text that it goes on from: it hears all of it
	 * @param onText hears what comes, piece by piece, on the engine's thread
	 * @return what came behind the text, with its origins; maybe nothing, where the poem had ended
	 */
	public Harvest of(GenerationOrder order, String text, Consumer<String> onText)
			throws EngineException, StudioException, InterruptedException {
		Listener listener = new Listener(onText);
		new Spew(studio, engines, models, order.with(order.request().withPrompt(text).withFirst(1).withPoems(1)), listener).run();
		return listener.harvest();
	}

	private static final class Listener implements SpewListener {
		private final Consumer<String> onText;
		private final StringBuilder text = new StringBuilder();
		private String debris = "";
		private Making making;
		private PoemSpan span;

		Listener(Consumer<String> onText) {
			this.onText = onText;
		}

		@Override
		public void started(String id, Making made) {
			debris = id;
			making = made;
		}

		@Override
		public void text(CharSequence piece, long offset) {
			text.append(piece);
			onText.accept(piece.toString());
		}

		@Override
		public void poemEnd(PoemSpan poem) {
			span = poem;
		}

		Harvest harvest() {
			if (span == null || span.promptLength() >= text.length()) return Harvest.EMPTY;
			return Harvest.of(making, debris, span.offset() + span.promptLength(), text.substring(span.promptLength()), List.of(span));
		}
	}
}
