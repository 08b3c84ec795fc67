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
import gleaner.engine.PoemLength;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the contract says of texts and how they come: chance, waiting, ends, lengths, cancelling. */
class StreamContractTest extends BrokenPromises {
	@Test
	void chanceIsCaught() {
		Random chance = new Random();
		breaks("another text",
				() -> contract(new Engine((request, sink) -> good(seeded(request, chance.nextLong()), sink))).sameRequestGivesSameText());
	}

	@Test
	void streamsThatDisturbEachOtherAreCaught() {
		AtomicInteger running = new AtomicInteger();
		GeneratorEngine engine = new Engine((request, sink) -> {
			running.incrementAndGet();
			Thread.sleep(200);
			good(seeded(request, running.get()), sink);
			running.decrementAndGet();
		});
		breaks("streams at once", () -> contract(engine).sameRequestGivesSameText());
	}

	private static GenerationRequest seeded(GenerationRequest request, long seed) {
		return request.withSeed(seed);
	}

	@Test
	void anEngineThatDoesNotStopIsCaught() {
		ScriptedEngine deaf = new ScriptedEngine("on and ").enduring().hanging(3);
		breaks("does not stop", () -> impatient(deaf).interruptionStopsIt());
		deaf.release();
	}

	@Test
	void anEngineThatStopsLateIsCaught() {
		GeneratorEngine slow = new Engine((request, sink) -> {
			try {
				good(request, sink);
			} catch (InterruptedException e) {
				Thread.sleep(200);
				throw e;
			}
		});
		breaks("after the interruption", () -> contract(slow).interruptionStopsIt());
	}

	@Test
	void anEngineThatCallsInterruptionAFaultIsCaught() {
		GeneratorEngine engine = new Engine((request, sink) -> {
			try {
				good(request, sink);
			} catch (InterruptedException e) {
				throw new EngineException("Somebody interrupted.");
			}
		});
		breaks("should end with an InterruptedException", () -> contract(engine).interruptionStopsIt());
		breaks("should pass", () -> contract(engine).cancellingSinkStopsIt());
	}

	@Test
	void aSinkCalledFromAnotherThreadIsCaught() {
		GeneratorEngine engine = new Engine((request, sink) -> {
			Thread writer = Thread.ofPlatform().start(() -> {
				try {
					good(request, sink);
				} catch (InterruptedException e) {
					// the stream was stopped
				}
			});
			try {
				writer.join();
			} catch (InterruptedException e) {
				writer.interrupt();
				throw e;
			}
		});
		breaks("another thread", () -> contract(engine).fullSinkBlocksIt());
	}

	@Test
	void anEngineThatDoesNotWaitForTheSinkIsCaught() {
		GeneratorEngine engine = new Engine((request, sink) -> good(request.withPoems(1), sink));
		breaks("does not wait for a full sink", () -> impatient(engine).fullSinkBlocksIt());
	}

	@Test
	void anEngineThatLosesTextWhenItWaitsIsCaught() {
		GeneratorEngine engine = new Engine((request, sink) -> good(request, new Dropping(sink)));
		breaks("another text than one that never was", () -> contract(engine).fullSinkBlocksIt());
	}

	/** Forgets a piece after one that had to wait. */
	private static final class Dropping implements DebrisSink {
		private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
		private final DebrisSink sink;
		private boolean late;

		Dropping(DebrisSink sink) {
			this.sink = sink;
		}

		@Override
		public void accept(CharSequence text) throws InterruptedException {
			if (late) {
				late = false;
				return;
			}
			long before = waits();
			sink.accept(text);
			late = waits() > before;
		}

		private static long waits() {
			return THREADS.getThreadInfo(Thread.currentThread().threadId()).getWaitedCount();
		}

		@Override
		public void poemEnd() throws InterruptedException {
			sink.poemEnd();
		}
	}

	@Test
	void anEngineThatGoesOnAfterItWasCancelledIsCaught() {
		GeneratorEngine engine = new Engine((request, sink) -> {
			try {
				good(request, sink);
			} catch (InterruptedException e) {
				sink.poemEnd();
			}
		});
		breaks("called the sink again", () -> contract(engine).cancellingSinkStopsIt());
	}

	@Test
	void aMissingEndIsCaught() {
		GeneratorEngine unended = new Engine((request, sink) -> {
			if (request.poems() > 1) good(request.withPoems(request.poems() - 1), sink);
			sink.accept("one poem more");
		});
		breaks("it forgets poemEnd(), which must follow each poem, the last too", () -> contract(unended).poemsAreEnded());
		breaks("were ended",
				() -> contract(new Engine((request, sink) -> good(request.withPoems(request.poems() + 1), sink))).poemsAreEnded());
	}

	@Test
	void anEngineThatNeverEndsIsCaught() {
		breaks("it went on beyond",
				() -> contract(new Engine((request, sink) -> good(request.withPoems(GenerationRequest.ENDLESS), sink))).poemsAreEnded());
	}

	@Test
	void silenceIsCaught() {
		GeneratorEngine engine = new Engine((request, sink) -> {
			for (int i = 0; i < request.poems(); i++) sink.poemEnd();
		});
		breaks("blank", () -> contract(engine).poemsAreEnded());
		breaks("blank", () -> contract(engine).everyDiversitySpeaks());
	}

	@Test
	void aWrongLengthIsCaught() {
		breaks("a poem of 1 ",
				() -> contract(new Engine((request, sink) -> good(request.withLength(PoemLength.NATURAL), sink))).lengthsAreKept());
		breaks("with the prompt \"the harbour waits\"",
				() -> contract(new Engine((request, sink) -> good(request.withPrompt(""), sink))).lengthsAreKept());
	}

	@Test
	void aForgottenEndIsSaidInOneLine() {
		GeneratorEngine never = new Engine((request, sink) -> good(request, new Endless(sink)));
		AssertionError broken = assertThrows(AssertionError.class, () -> impatient(never).checkAll());
		assertTrue(broken.getMessage().contains("\n- it forgets poemEnd(), which must follow each poem, the last too"),
				broken.getMessage());
		assertTrue(broken.getMessage().lines().count() <= 10, broken.getMessage());
	}

	/** Keeps the ends of poems to itself. */
	private record Endless(DebrisSink sink) implements DebrisSink {
		@Override
		public void accept(CharSequence text) throws InterruptedException {
			sink.accept(text);
		}

		@Override
		public void poemEnd() {
		}
	}

	@Test
	void anEngineThatIgnoresTheDiversityIsCaught() {
		breaks("it ignores the diversity: from 0 to 10 the text is the same",
				() -> contract(new Engine((request, sink) -> good(request.withDiversity(1), sink))).diversityIsHeard());
	}

	@Test
	void anEngineThatIgnoresTheSeedIsCaught() {
		breaks("it ignores the seed", () -> contract(new Engine((request, sink) -> good(request.withSeed(1), sink))).seedsAreHeard());
		breaks("all poems of a request are the same", () -> contract(new Engine((request, sink) -> {
			for (long poem = request.first(); request.includes(poem); poem++) poem(request, new Random(request.seed()), sink);
		})).seedsAreHeard());
	}

	@Test
	void poemsThatLeanOnOthersAreCaught() {
		breaks("poem 3, asked for alone (first = 3), is another text", () -> contract(new Engine((request, sink) -> {
			Random random = new Random(request.seed());
			for (long poem = request.first(); request.includes(poem); poem++) poem(request, random, sink);
		})).poemsStandAlone());
		breaks("poem 3, asked for alone",
				() -> contract(new Engine((request, sink) -> good(request.withFirst(1), sink))).poemsStandAlone());
	}

	@Test
	void aPromptThatRunsIntoTheTextIsCaught() {
		GeneratorEngine running = new Engine((request, sink) -> good(request, new Stripping(sink)));
		breaks("the prompt runs into the text, as in \"waitsword", () -> contract(running).promptIsGoneOnFrom());
		GeneratorEngine parrot = new Engine((request, sink) -> {
			for (long poem = request.first(); request.includes(poem); poem++) {
				sink.accept(" " + request.prompt() + " and so on");
				sink.poemEnd();
			}
		});
		breaks("it writes the prompt again", () -> contract(parrot).promptIsGoneOnFrom());
	}

	/** Takes the white space from the beginning of each poem. */
	private static final class Stripping implements DebrisSink {
		private final DebrisSink sink;
		private boolean first = true;

		Stripping(DebrisSink sink) {
			this.sink = sink;
		}

		@Override
		public void accept(CharSequence text) throws InterruptedException {
			sink.accept(first ? text.toString().stripLeading() : text);
			first = false;
		}

		@Override
		public void poemEnd() throws InterruptedException {
			first = true;
			sink.poemEnd();
		}
	}

	@Test
	void aSecondCloseThatThrowsIsCaught() {
		record Once(AtomicInteger closed) implements Generator {
			@Override
			public void generate(GenerationRequest request, DebrisSink sink) throws InterruptedException {
				good(request, sink);
			}

			@Override
			public void close() {
				if (closed.incrementAndGet() > 1) throw new IllegalStateException("closed already");
			}
		}
		breaks("a second close() throws IllegalStateException: closed already",
				() -> contract(new Engine(EngineInfo.of("test", "Test", "closes"), new Once(new AtomicInteger())))
						.closingTwiceIsHarmless());
	}

	@Test
	void anEngineThatDoesNotPromiseTheSameTextIsNotHeldToIt() throws Exception {
		Random chance = new Random();
		Generator wild = (request, sink) -> good(request.withSeed(chance.nextLong()), sink);
		contract(new Engine(EngineInfo.of("test", "Test", "asks a server").notReproducible(), wild)).checkAll();
		breaks("or say notReproducible() in info()",
				() -> contract(new Engine(EngineInfo.of("test", "Test", "rolls dice"), wild)).checkAll());
	}
}
