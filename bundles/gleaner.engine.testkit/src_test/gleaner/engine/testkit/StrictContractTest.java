// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import gleaner.engine.PoemLength;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is asked for above the usual strictness: a good engine keeps it, and one that breaks just this promise is caught. */
class StrictContractTest {
	private static final Parameter<String> WORD = new Parameter.Text("word", "Word", "What it says most.", "salt");
	private static final Parameter<Integer> SPAN = new Parameter.Whole("span", "Span", "How wide.", 2, 1, 5);

	/** What is wrong with an engine. */
	private interface Fault {
		default void opening(String corpora, Settings settings) throws EngineException {
		}

		default void poem(GenerationRequest request) throws EngineException, InterruptedException {
		}
	}

	/** An engine of words that depend on seed and diversity, but for one thing. */
	private record Engine(Fault fault) implements GeneratorEngine {
		@Override
		public EngineInfo info() {
			return EngineInfo.of("test", "Test", "makes text for a test").withParameters(WORD, SPAN)
					.withNeeds(Need.any(Ingredient.Kind.CORPUS));
		}

		@Override
		public Generator open(Source source, Settings settings, Progress progress) throws EngineException, InterruptedException {
			StringBuilder all = new StringBuilder();
			for (Ingredient.CorpusShare each : source.corpora()) each.corpus().read(poem -> all.append(poem.text()));
			fault.opening(all.toString(), settings);
			return (request, sink) -> {
				for (long poem = request.first(); request.includes(poem); poem++) {
					fault.poem(request);
					speak(request, new Random(request.seed(poem)), sink);
				}
			};
		}

		private static void speak(GenerationRequest request, Random random, DebrisSink sink) throws InterruptedException {
			LengthMeter meter = new LengthMeter(request.length().isNatural() ? PoemLength.words(12) : request.length());
			meter.begin(request.prompt());
			boolean parted = request.prompt().isEmpty() || request.prompt().endsWith("\n");
			while (!meter.isFull()) {
				if (Thread.interrupted()) throw new InterruptedException();
				String word = request.diversity() < 0.5 ? "sea" : List.of("sea", "salt", "moth", "\n").get(random.nextInt(4));
				sink.accept(meter.take(parted ? word : " " + word));
				parted = word.equals("\n");
			}
			sink.poemEnd();
		}
	}

	private static void check(Promise promise, Fault fault) throws InterruptedException {
		new EngineContract(new Engine(fault)).check(promise);
	}

	private static void catches(String expected, Promise promise, Fault fault) {
		AssertionError error = assertThrows(AssertionError.class, () -> check(promise, fault));
		assertTrue(error.getMessage().contains(expected), error.getMessage());
	}

	@Test
	void aGoodEngineKeepsAll() throws InterruptedException {
		new EngineContract(new Engine(new Fault() {
		})).checkAll(Promise.MOST);
	}

	@Test
	void promisesAreInTheOrderOfTheirStrictness() {
		List<Integer> all = new ArrayList<>();
		for (Promise promise : Promise.values()) all.add(promise.strictness());
		assertEquals(all.stream().sorted().toList(), all);
		assertEquals(Promise.LEAST, all.getFirst());
		assertEquals(Promise.MOST, all.getLast());
	}

	@Test
	void oddSettings() throws InterruptedException {
		Fault fault = new Fault() {
			@Override
			public void opening(String corpora, Settings settings) {
				if (settings.get(WORD).contains("\u0000")) throw new IllegalStateException("a sign");
			}
		};
		catches("it throws IllegalStateException: a sign with word = ", Promise.ODD_SETTINGS, fault);
		check(Promise.ODD_SETTINGS, new Fault() {
			@Override
			public void opening(String corpora, Settings settings) throws EngineException {
				if (settings.get(WORD).contains("\u0000"))
					throw new EngineException("word has a sign in it that nobody can say; take it out");
			}
		});
	}

	@Test
	void oddPrompts() {
		catches("it throws IllegalArgumentException: too long", Promise.ODD_PROMPTS, new Fault() {
			@Override
			public void poem(GenerationRequest request) {
				if (request.prompt().length() > 50_000) throw new IllegalArgumentException("too long");
			}
		});
	}

	@Test
	void oddCorpora() {
		catches("it throws IndexOutOfBoundsException: no words with an empty corpus", Promise.ODD_CORPORA, new Fault() {
			@Override
			public void opening(String corpora, Settings settings) {
				if (corpora.isBlank()) throw new IndexOutOfBoundsException("no words");
			}
		});
	}

	@Test
	void streamsAtOnce() {
		AtomicInteger streams = new AtomicInteger();
		catches("in one of eight streams at once it threw java.lang.IllegalStateException: two at once", Promise.STREAMS, new Fault() {
			@Override
			public void poem(GenerationRequest request) throws InterruptedException {
				if (streams.incrementAndGet() > 1) throw new IllegalStateException("two at once");
				try {
					Thread.sleep(20);
				} finally {
					streams.decrementAndGet();
				}
			}
		});
	}

	@Test
	void threadsThatStay() {
		CountDownLatch released = new CountDownLatch(1);
		try {
			catches("it leaves a thread behind when it is closed: helper", Promise.THREADS, new Fault() {
				@Override
				public void opening(String corpora, Settings settings) {
					Thread.ofPlatform().daemon().name("helper").start(() -> {
						try {
							released.await();
						} catch (InterruptedException e) {
							Thread.currentThread().interrupt();
						}
					});
				}
			});
		} finally {
			released.countDown();
		}
	}

	@Test
	void memoryThatGrows() {
		List<byte[]> kept = new ArrayList<>();
		catches("its memory grows: opened and closed ", Promise.MEMORY, new Fault() {
			@Override
			public void opening(String corpora, Settings settings) {
				kept.add(new byte[1 << 20]);
			}
		});
	}

	@Test
	void textThatComesLate() {
		catches("its first text came only after ", Promise.SPEED, new Fault() {
			@Override
			public void poem(GenerationRequest request) throws InterruptedException {
				Thread.sleep(1200);
			}
		});
	}
}
