// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Ingredient;
import gleaner.engine.LengthMeter;
import gleaner.engine.Need;
import gleaner.engine.Parameter;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * An engine for tests: says given pieces, as slowly as wanted, and may misbehave. It takes corpora, but needs none, and is no service. Each
 * poem is all pieces, one after the other, cut to the length asked for; a poem that ends too soon starts over after an empty line.
 *
 * <pre>
 * new ScriptedEngine("the gulls ", "are quiet\n").pausing(Duration.ofMillis(5)).throwing(new IllegalStateException("oops"), 3)
 * </pre>
 *
 * Each {@code …ing} method gives a new engine. Immutable but for {@link #release}; safe for several threads.
 */
public final class ScriptedEngine implements GeneratorEngine {
	private static final int NEVER = Integer.MAX_VALUE;

	/** What happens after so many pieces of a stream. */
	private record Mishap(int afterPieces, RuntimeException thrown, EngineException said, boolean hangs) {
		static final Mishap NONE = new Mishap(NEVER, null, null, false);
	}

	private final EngineInfo info;
	private final List<String> pieces;
	private final Duration pause;
	private final boolean endless;
	private final Mishap mishap;
	private final CountDownLatch released = new CountDownLatch(1);

	/** An engine of id {@code scripted} that says these pieces in each poem. At least one of them is not empty. */
	public ScriptedEngine(String... pieces) {
		this(EngineInfo.of("scripted", "Scripted", "says what it was told to say").withNeeds(Need.any(Ingredient.Kind.CORPUS)),
				List.of(pieces), Duration.ZERO, false, Mishap.NONE);
	}

	private ScriptedEngine(EngineInfo info, List<String> pieces, Duration pause, boolean endless, Mishap mishap) {
		if (pieces.stream().allMatch(String::isEmpty)) throw new IllegalArgumentException("a script needs a piece that is not empty");
		this.info = info;
		this.pieces = pieces;
		this.pause = pause;
		this.endless = endless;
		this.mishap = mishap;
	}

	/** With another id and name. */
	public ScriptedEngine naming(String id, String name) {
		return new ScriptedEngine(
				new EngineInfo(id, name, info.summary(), info.parameters(), info.needs(), info.version(), info.reproducible()), pieces,
				pause, endless, mishap);
	}

	/** With parameters, which change nothing about what is said. */
	public ScriptedEngine taking(Parameter<?>... parameters) {
		return new ScriptedEngine(info.withParameters(parameters), pieces, pause, endless, mishap);
	}

	/** Needing something, which it does not use. */
	public ScriptedEngine needing(Need... needs) {
		return new ScriptedEngine(info.withNeeds(needs), pieces, pause, endless, mishap);
	}

	/** Waiting before each piece. */
	public ScriptedEngine pausing(Duration newPause) {
		return new ScriptedEngine(info, pieces, newPause, endless, mishap);
	}

	/** Never ending a poem of natural length: it says the pieces over and over. */
	public ScriptedEngine enduring() {
		return new ScriptedEngine(info, pieces, pause, true, mishap);
	}

	/** Throwing what no engine should throw after so many pieces of each stream. */
	public ScriptedEngine throwing(RuntimeException thrown, int afterPieces) {
		return new ScriptedEngine(info, pieces, pause, endless, new Mishap(afterPieces, thrown, null, false));
	}

	/** Giving up with this sentence after so many pieces of each stream. */
	public ScriptedEngine failing(String sentence, int afterPieces) {
		return new ScriptedEngine(info, pieces, pause, endless, new Mishap(afterPieces, null, new EngineException(sentence), false));
	}

	/** Hanging after so many pieces of each stream, deaf to interruption, until {@link #release}. */
	public ScriptedEngine hanging(int afterPieces) {
		return new ScriptedEngine(info, pieces, pause, endless, new Mishap(afterPieces, null, null, true));
	}

	/** Lets every stream of this engine that hangs end, now and later. Call it at the end of the test, so that no thread stays. */
	public void release() {
		released.countDown();
	}

	@Override
	public EngineInfo info() {
		return info;
	}

	@Override
	public Generator open(Source source, Settings settings, Progress progress) {
		return (request, sink) -> new Stream(request, sink).run();
	}

	/** One stream. */
	private final class Stream {
		private final GenerationRequest request;
		private final DebrisSink sink;
		private final LengthMeter meter;
		private int said;

		Stream(GenerationRequest request, DebrisSink sink) {
			this.request = request;
			this.sink = sink;
			this.meter = new LengthMeter(request.length());
		}

		void run() throws EngineException, InterruptedException {
			for (long poem = request.first(); request.includes(poem); poem++) {
				meter.begin(request.prompt());
				for (boolean again = false; !meter.isFull(); again = true) {
					if (again && request.length().isNatural() && !endless) break;
					if (again && !endless) say("\n\n");
					for (String piece : pieces) play(piece);
				}
				sink.poemEnd();
			}
		}

		private void play(String piece) throws EngineException, InterruptedException {
			if (said++ >= mishap.afterPieces) happen();
			if (Thread.interrupted()) throw new InterruptedException();
			Thread.sleep(pause);
			say(piece);
		}

		private void say(String piece) throws InterruptedException {
			CharSequence fitting = meter.take(piece);
			if (!fitting.isEmpty()) sink.accept(fitting);
		}

		private void happen() throws EngineException, InterruptedException {
			if (mishap.thrown != null) throw mishap.thrown;
			if (mishap.said != null) throw mishap.said;
			while (mishap.hangs) {
				try {
					released.await();
					throw new InterruptedException("released");
				} catch (InterruptedException e) {
					if (released.getCount() == 0) throw e;
				}
			}
		}
	}
}
