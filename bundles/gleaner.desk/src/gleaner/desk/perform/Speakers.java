// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.perform;

import gleaner.desk.mix.EngineForm;
import gleaner.desk.mix.Mix;
import gleaner.desk.mix.MixCheck;
import gleaner.desk.mix.MixModel;
import gleaner.desk.mix.ModelWords;
import gleaner.desk.mix.Palette;
import gleaner.desk.mix.Styling;
import gleaner.desk.mix.TrainedThread;
import gleaner.engine.EngineInfo;
import gleaner.engine.Style;
import gleaner.runs.ModelName;
import gleaner.voice.GenerationOrder;
import gleaner.voice.StyleShelf.Shelved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Who can speak in a round: what the panes of the Mix are told, trained models, styles, poems of the poet's own, a file. */
public final class Speakers {
	/** One who can be chosen. */
	public sealed interface Speaker {
		/** As a list shows it. */
		String label();
	}

	/**
	 * An engine that is told something.
	 *
	 * @param check whether an order can be made of it
	 */
	public record Voice(String label, MixCheck check) implements Speaker {
		/** What the engine is asked for, with the seed and the prompt that the round had. */
		public Optional<GenerationOrder> order(Optional<GenerationOrder> before) {
			return check.order().map(order -> before.map(old -> order.with(
					order.request().withSeed(old.request().seed()).withPrompt(old.request().prompt()))).orElse(order));
		}
	}

	/** Poems of the studio, which are asked for. */
	public record OwnPoems(String label) implements Speaker {
	}

	/** A file, which is asked for. */
	public record AFile(String label) implements Speaker {
	}

	private Speakers() {
	}

	/**
	 * All that can be chosen, in the order of a list.
	 *
	 * @param checked what can be made of what a pane is told
	 * @param check the same of a mix that no pane has
	 */
	public static List<Speaker> of(Palette palette, MixModel model, IntFunction<MixCheck> checked, Function<Mix, MixCheck> check) {
		List<Speaker> all = new ArrayList<>();
		for (int pane = 0; pane < model.panes(); pane++) {
			Mix mix = model.mix(pane);
			if (mix.engine().isEmpty()) continue;
			String which = model.panes() == 1 ? "The Mix: " : "Pane " + (pane + 1) + " of the Mix: ";
			all.add(new Voice(which + engine(palette, mix.engine()) + words(mix, palette), checked.apply(pane)));
		}
		for (TrainedThread thread : palette.threads()) {
			Mix mix = model.mix().withEngine(thread.engine()).withModel(thread.id() + "/" + ModelName.BEST);
			all.add(new Voice(engine(palette, thread.engine()) + " " + ModelWords.of(mix.model(), palette.threads()), check.apply(mix)));
		}
		for (EngineInfo engine : palette.engines()) {
			EngineForm form = palette.form(engine);
			for (Shelved shelved : form.styles()) {
				Style style = shelved.style();
				Mix mix = palette.withModel(new Styling(engine).choose(model.mix().withEngine(engine.id()), style, Optional.empty()));
				all.add(new Voice(engine.name() + ", style “" + style.name() + "”", check.apply(mix)));
			}
		}
		all.add(new OwnPoems("Poems of mine…"));
		all.add(new AFile("A file of text…"));
		return all;
	}

	private static String engine(Palette palette, String id) {
		return palette.engine(id).map(EngineInfo::name).orElse(id);
	}

	private static String words(Mix mix, Palette palette) {
		String words = mix.inWords(palette.threads());
		return words.isEmpty() ? "" : ", " + words;
	}
}
