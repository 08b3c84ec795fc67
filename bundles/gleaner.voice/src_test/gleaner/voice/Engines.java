package gleaner.voice;

import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Parameter;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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

	static GeneratorEngine engine(String id, Set<EngineInfo.Need> needs, Opener opener) {
		return new GeneratorEngine() {
			@Override
			public EngineInfo info() {
				return new EngineInfo(id, id.toUpperCase(Locale.ROOT), "Does what a test says.", List.of(ORDER), needs);
			}

			@Override
			public Generator open(Source source, Settings settings, Progress progress) throws EngineException, InterruptedException {
				return opener.open(source, settings, progress);
			}
		};
	}

	/** An engine that needs nothing and whose model is this. */
	static GeneratorEngine saying(Generator generator) {
		return engine("echo", Set.of(), (_, _, _) -> generator);
	}
}
