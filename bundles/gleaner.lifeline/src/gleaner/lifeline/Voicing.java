// SPDX-License-Identifier: EPL-2.0
package gleaner.lifeline;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import gleaner.studio.Studio;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import gleaner.voice.OpenModels;
import gleaner.voice.OpenVoice;
import gleaner.voice.Voice;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets models of the studio's threads speak, or knows from the cache {@code cache/lifeline} what they said. What is said here is looked at
 * and not kept as debris: who harvests from it has it made once more. Safe for use by several threads; none is that of the screen. To stop
 * a model that speaks, interrupt the thread.
 */
public final class Voicing implements AutoCloseable {
	/** Nobody compares longer poems by eye; an engine that finds no end is cut off here, in characters. */
	static final int LONGEST = 8000;

	private final Studio studio;
	private final EngineCatalog engines;
	private final Sayings sayings;
	private final Prints prints;
	/** The one that spoke last may be asked for another seed. */
	private final OpenModels models = new OpenModels(1);

	public Voicing(Studio studio, EngineCatalog engines) {
		this.studio = studio;
		this.engines = engines;
		Path folder = studio.folder().resolve("cache").resolve("lifeline");
		sayings = new Sayings(folder, studio.isReadOnly());
		prints = new Prints(folder, studio.runs());
	}

	/**
	 * What a model said to this, if it is known.
	 *
	 * @throws EngineException if the thread's engine is not there
	 * @throws StudioException if the model cannot be read
	 */
	public Optional<String> known(Run run, RunModel model, Asked asked) throws EngineException, StudioException, InterruptedException {
		return sayings.find(prints.of(model), engines.entry(run.engine()).info(), asked);
	}

	/**
	 * What a model says to this: from the cache, or said now and kept there.
	 *
	 * @throws EngineException if the thread's engine is not there, or the model cannot speak
	 * @throws StudioException if the model cannot be read
	 */
	public String say(Run run, RunModel model, Asked asked) throws EngineException, StudioException, InterruptedException {
		Optional<String> known = known(run, model, asked);
		if (known.isPresent()) return known.get();
		String text = speak(run, model, asked);
		sayings.keep(prints.of(model), engines.entry(run.engine()).info(), asked, text);
		return text;
	}

	/** The order that makes this poem again, word for word. */
	public static GenerationOrder order(Run run, RunModel model, Asked asked) {
		return new GenerationOrder(run.engine(), Map.of(), List.of(), Optional.of(model.name()), asked.request());
	}

	private String speak(Run run, RunModel model, Asked asked) throws EngineException, StudioException, InterruptedException {
		try (OpenVoice voice = Voice.of(studio, engines, order(run, model, asked)).open(models, Progress.NONE)) {
			Heard heard = new Heard(asked.prompt());
			try {
				voice.generator().generate(asked.request(), heard);
			} catch (InterruptedException e) {
				if (!heard.isOver) throw e;
			}
			return heard.text();
		} catch (UncheckedIOException e) {
			if (e.getCause() instanceof StudioException sentence) throw sentence;
			throw e;
		}
	}

	/** Hears the first poem, up to the longest. */
	private static final class Heard implements DebrisSink {
		private final StringBuilder text;
		private boolean isOver;

		Heard(String prompt) {
			text = new StringBuilder(prompt);
		}

		@Override
		public void accept(CharSequence piece) throws InterruptedException {
			if (isOver) throw new InterruptedException();
			text.append(piece);
			if (text.length() < LONGEST) return;
			isOver = true;
			throw new InterruptedException();
		}

		@Override
		public void poemEnd() {
			isOver = true;
		}

		/** Without half a surrogate pair where it was cut. */
		String text() {
			int end = Math.min(text.length(), LONGEST);
			if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) end--;
			return text.substring(0, end).stripTrailing();
		}
	}

	@Override
	public void close() {
		models.close();
	}
}
