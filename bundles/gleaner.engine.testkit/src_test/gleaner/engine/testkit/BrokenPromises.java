// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.LengthMeter;
import gleaner.engine.Parameter;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Engines that are good or break one promise: what tests of the contract have in common. */
abstract class BrokenPromises {
	static final Parameter<Integer> ORDER = new Parameter.Whole("order", "Order", "How far back.", 2, 1, 5);

	/** How an engine of these tests makes text. */
	interface Way {
		void generate(GenerationRequest request, DebrisSink sink) throws EngineException, InterruptedException;
	}

	/** An engine that makes text in a given way. */
	record Engine(EngineInfo info, Generator generator) implements GeneratorEngine {
		Engine(Way way) {
			this(EngineInfo.of("test", "Test", "makes text for a test").withParameters(ORDER), way::generate);
		}

		@Override
		public Generator open(Source source, Settings settings, Progress progress) {
			return generator;
		}
	}

	/** As engines should: words that depend on the poem's seed and on the diversity, to the length asked for. */
	static void good(GenerationRequest request, DebrisSink sink) throws InterruptedException {
		for (long poem = request.first(); request.includes(poem); poem++) poem(request, new Random(request.seed(poem)), sink);
	}

	static void poem(GenerationRequest request, Random random, DebrisSink sink) throws InterruptedException {
		LengthMeter meter = new LengthMeter(request.length());
		meter.begin(request.prompt());
		for (int word = 0; !meter.isFull() && !(request.length().isNatural() && word == 12); word++) {
			if (Thread.interrupted()) throw new InterruptedException();
			CharSequence piece = meter.take(
					(random.nextInt(4) == 0 ? "\n" : " ") + "word" + random.nextInt(1 + (int) (9 * Math.min(1, request.diversity()))));
			if (!piece.isEmpty()) sink.accept(piece);
		}
		sink.poemEnd();
	}

	static EngineContract contract(GeneratorEngine engine) {
		return contract(engine, 60_000);
	}

	static EngineContract contract(GeneratorEngine engine, long patience) {
		return new EngineContract(engine, MemoryCorpus.of("Shore", "the tide turns").alone(), Settings.standard(engine.info().parameters()),
				patience);
	}

	/** For engines that hang: it need not be waited long for what never comes. */
	static EngineContract impatient(GeneratorEngine engine) {
		return contract(engine, 300);
	}

	static void breaks(String promise, Executable check) {
		AssertionError broken = assertThrows(AssertionError.class, check);
		assertTrue(broken.getMessage().contains(promise), broken.getMessage());
		assertTrue(broken.getMessage().contains("the engine "), broken.getMessage());
	}
}
