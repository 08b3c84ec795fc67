// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Ingredient;
import gleaner.engine.Need;
import gleaner.engine.Parameter;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import java.util.List;
import java.util.Locale;

/** Engines that do what a test says. */
final class Engines {
	static final Parameter<Integer> ORDER = new Parameter.Whole("order", "Order", "How many words back it looks.", 2, 1, 5);

	private Engines() {
	}

	/** Opens a model. */
	@FunctionalInterface
	interface Opener {
		Generator open(Source source, Settings settings, Progress progress) throws EngineException, InterruptedException;
	}

	static GeneratorEngine engine(String id, List<Need> needs, Opener opener) {
		return new GeneratorEngine() {
			@Override
			public EngineInfo info() {
				return EngineInfo.of(id, id.toUpperCase(Locale.ROOT), "Does what a test says.").withParameters(ORDER)
						.withNeeds(needs.toArray(Need[]::new));
			}

			@Override
			public Generator open(Source source, Settings settings, Progress progress) throws EngineException, InterruptedException {
				return opener.open(source, settings, progress);
			}
		};
	}

	/** An engine that takes corpora, needs nothing, and whose model is this. */
	static GeneratorEngine saying(Generator generator) {
		return engine("echo", List.of(Need.any(Ingredient.Kind.CORPUS)), (_, _, _) -> generator);
	}

	/** An engine of another id that says nothing. */
	static GeneratorEngine named(String id) {
		return engine(id, List.of(), (_, _, _) -> (_, _) -> {});
	}
}
