// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.NextUnits;
import gleaner.engine.Objection;
import gleaner.engine.Parameter;
import gleaner.engine.ParameterGroup;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.Style;
import gleaner.studio.Studio;
import java.lang.reflect.UndeclaredThrowableException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an engine does, it is named in a sentence and everything else goes on. */
class HostileEnginesTest {
	private static final Duration PATIENCE = Duration.ofMillis(200);
	private static final Settings NOTHING = Settings.standard(List.of());

	@AfterAll
	static void release() {
		Hostile.release();
	}

	private static EngineEntry entry(Supplier<GeneratorEngine> engine) {
		return new EngineEntry("hostile", "Hostile", new Maker("evil", "1.0.0", 7), engine, PATIENCE, () -> Secrets.NONE);
	}

	/** Ways to go wrong, each of which gives nothing in the end. */
	static Stream<Arguments> faults() {
		return Stream.of(
				fault("throws", () -> Hostile.fail(new IllegalStateException("boom\nsecond line \u001b[31m red")),
						"(boom second line [31m red)"),
				fault("throws a checked exception", () -> Hostile.fail(new java.io.IOException("sneaky")), "(sneaky)"),
				fault("throws an error", () -> Hostile.fail(new AssertionError("no")), "(no)"),
				fault("cannot be linked", () -> Hostile.fail(new NoClassDefFoundError("evil/Gone")), "(evil/Gone)"),
				fault("overflows", Hostile::overflow, "(StackOverflowError)"),
				fault("takes all memory", () -> Hostile.fail(new OutOfMemoryError()), "more memory than there is"),
				fault("gives nothing", () -> null, ""), fault("hangs", Hostile::hang, "within 200 ms"));
	}

	private static Arguments fault(String name, Supplier<Object> way, String said) {
		return Arguments.argumentSet(name, way, said);
	}

	private static void assertNamed(String said, EngineException e) {
		assertTrue(e.getMessage().startsWith("the engine Hostile"), e.getMessage());
		assertTrue(e.getMessage().contains(said), e.getMessage());
		assertEquals(1, e.getMessage().lines().count(), e.getMessage());
		assertFalse(e.getMessage().contains("\u001b"), e.getMessage());
	}

	@ParameterizedTest
	@MethodSource("faults")
	void whileItIsMade(Supplier<Object> way, String said) {
		assertNamed(said, assertThrows(EngineException.class, entry(() -> (GeneratorEngine) way.get())::info));
	}

	@Test
	void whileItsClassIsInitialised() {
		EngineEntry bad = entry(() -> BadHolder.make());
		for (int i = 0; i < 2; i++) assertNamed("could not start", assertThrows(EngineException.class, bad::info));
	}

	/** Reaches the class only when it is called. */
	private static final class BadHolder {
		static GeneratorEngine make() {
			return Hostile.BadClass.NUMBER > 0 ? new Hostile() : null;
		}
	}

	@ParameterizedTest
	@MethodSource("faults")
	void whenItSaysWhatItIs(Supplier<Object> way, String said) {
		assertNamed(said, assertThrows(EngineException.class, entry(() -> new Hostile() {
			@Override
			public EngineInfo info() {
				return (EngineInfo) way.get();
			}
		})::info));
	}

	@ParameterizedTest
	@MethodSource("faults")
	void whenItChecksSettings(Supplier<Object> way, String said) {
		assertNamed(said, assertThrows(EngineException.class, () -> entry(() -> new Hostile() {
			@Override
			@SuppressWarnings("unchecked")
			public List<Objection> check(Settings settings) {
				return (List<Objection>) way.get();
			}
		}).check(NOTHING)));
	}

	@ParameterizedTest
	@MethodSource("faults")
	void whenItGroupsItsSettings(Supplier<Object> way, String said) {
		assertNamed(said, assertThrows(EngineException.class, () -> entry(() -> new Hostile() {
			@Override
			@SuppressWarnings("unchecked")
			public List<ParameterGroup> groups() {
				return (List<ParameterGroup>) way.get();
			}
		}).groups()));
	}

	@Test
	void groupsThatAreNotOfItsSettingsAreRefused() throws Exception {
		ParameterGroup odd = new ParameterGroup("", List.of(new Parameter.Flag("odd", "Odd", "Whether.", true)));
		for (ParameterGroup bad : List.of(odd, new ParameterGroup(null, List.of())))
			assertNamed("each must be in exactly one group", assertThrows(EngineException.class, () -> entry(() -> new Hostile() {
				@Override
				public List<ParameterGroup> groups() {
					return List.of(bad);
				}
			}).groups()));
		assertEquals(1, entry(Hostile::new).groups().size());
	}

	@ParameterizedTest
	@MethodSource("faults")
	void whenItOpensItsModel(Supplier<Object> way, String said) throws Exception {
		EngineEntry entry = entry(() -> new Hostile() {
			@Override
			public Generator open(Source source, Settings settings, Progress progress) {
				return (Generator) way.get();
			}
		});
		if (said.contains("within")) assertOpeningCanBeCalledOff(entry);
		else assertNamed(said, assertThrows(EngineException.class, () -> entry.open(Source.of(), NOTHING, Progress.NONE)));
	}

	/** Opening has no limit of time, but whoever waits for it gets away. */
	private static void assertOpeningCanBeCalledOff(EngineEntry entry) throws InterruptedException {
		CountDownLatch away = new CountDownLatch(1);
		Thread waiting = Thread.ofPlatform().daemon().start(() -> {
			assertThrows(InterruptedException.class, () -> entry.open(Source.of(), NOTHING, Progress.NONE));
			away.countDown();
		});
		Thread.sleep(50);
		waiting.interrupt();
		away.await();
	}

	@ParameterizedTest
	@MethodSource("faults")
	void whenItSaysWhatComesNext(Supplier<Object> way, String said) throws Exception {
		if (said.contains("within")) return; // it may think for half a minute; the limit itself is tested above
		Generator model = entry(() -> new Hostile() {
			@Override
			public Generator open(Source source, Settings settings, Progress progress) {
				return new Suggesting(way);
			}
		}).open(Source.of(), NOTHING, Progress.NONE);
		assertNamed(said, assertThrows(EngineException.class, () -> ((NextUnits) model).nextUnits("the", 3)));
		assertEquals(NextUnits.Kind.CHARACTER, ((NextUnits) model).kind());
	}

	private record Suggesting(Supplier<Object> way) implements Generator, NextUnits {
		@Override
		public void generate(GenerationRequest request, DebrisSink sink) {
		}

		@Override
		public Kind kind() {
			return Kind.CHARACTER;
		}

		@Override
		@SuppressWarnings("unchecked")
		public List<NextUnit> nextUnits(CharSequence context, int limit) {
			return (List<NextUnit>) way.get();
		}
	}

	@Test
	void whatIsAskedOfALateModelIsClosed() throws Exception {
		CountDownLatch opening = new CountDownLatch(1);
		CountDownLatch closed = new CountDownLatch(1);
		EngineEntry slow = entry(() -> new Hostile() {
			@Override
			public Generator open(Source source, Settings settings, Progress progress) {
				try {
					opening.countDown();
					new CountDownLatch(1).await();
				} catch (InterruptedException e) {
					return new Closing(closed::countDown);
				}
				return null;
			}
		});
		Thread waiting = Thread.ofPlatform().daemon()
				.start(() -> assertThrows(InterruptedException.class, () -> slow.open(Source.of(), NOTHING, Progress.NONE)));
		opening.await();
		waiting.interrupt();
		closed.await();
	}

	private record Closing(Runnable way) implements Generator {
		@Override
		public void generate(GenerationRequest request, DebrisSink sink) throws InterruptedException {
			sink.accept("closing\n");
			sink.poemEnd();
		}

		@Override
		public void close() {
			way.run();
		}
	}

	@ParameterizedTest
	@MethodSource("faults")
	void whenItIsClosed(Supplier<Object> way, String said, @TempDir Path folder) throws Exception {
		if (said.contains("within")) return; // see below
		assertSpeaks(folder, new Closing(way::get));
	}

	@Test
	void whenItHangsWhileItIsClosed(@TempDir Path folder) throws Exception {
		assertSpeaks(folder, new Closing(Hostile::hang));
	}

	private static void assertSpeaks(Path folder, Generator model) throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		EngineEntry entry = entry(() -> new Hostile() {
			@Override
			public Generator open(Source source, Settings settings, Progress progress) {
				return model;
			}
		});
		GenerationOrder order = new GenerationOrder("hostile", Map.of(), List.of(), GenerationRequest.poem(1));
		SpewResult result = new Spew(studio, EngineCatalog.of(List.of(entry)), order, (_, _) -> {}).run();
		assertEquals("closing\n", studio.debris().open(result.debris()).poem(studio.debris().open(result.debris()).poems().getFirst()));
	}

	@Test
	void aModelIsClosedOnce() throws Exception {
		AtomicInteger closed = new AtomicInteger();
		Generator model = entry(() -> new Hostile() {
			@Override
			public Generator open(Source source, Settings settings, Progress progress) {
				return new Closing(closed::incrementAndGet);
			}
		}).open(Source.of(), NOTHING, Progress.NONE);
		model.close();
		model.close();
		assertEquals(1, closed.get());
	}

	@Test
	void closingIsOwedEvenToWhoWasInterrupted() throws Exception {
		AtomicInteger closed = new AtomicInteger();
		Generator model = entry(Hostile::new).guarded(new Closing(closed::incrementAndGet));
		Thread.currentThread().interrupt();
		model.close();
		assertTrue(Thread.interrupted(), "the interruption is not lost");
		assertEquals(1, closed.get());
	}

	/** Each time would cost a thread that is never seen again. */
	@Test
	void whoDoesNotAnswerIsAskedOnce() {
		AtomicInteger asked = new AtomicInteger();
		EngineEntry mute = entry(() -> {
			asked.incrementAndGet();
			return Hostile.hang();
		});
		String first = assertThrows(EngineException.class, mute::info).getMessage();
		assertEquals(first, assertThrows(EngineException.class, mute::info).getMessage());
		assertEquals(1, asked.get());
	}

	@Test
	void whatItIsDoesNotChange() throws Exception {
		AtomicInteger asked = new AtomicInteger();
		EngineEntry fickle = entry(() -> new Hostile() {
			@Override
			public EngineInfo info() {
				return EngineInfo.of("hostile", "Change " + asked.incrementAndGet(), "changes");
			}
		});
		assertSame(fickle.info(), fickle.info());
	}

	@Test
	void labelsThatWouldSpoilAScreenAreShownPlain() throws Exception {
		String bad = "Bad\n\u001b[31mName\u0007\u202egnp" + "L".repeat(4000);
		EngineEntry loud = entry(() -> new Hostile() {
			@Override
			public EngineInfo info() {
				return super.info().withParameters(new Parameter.Flag("loud", bad, bad, true));
			}

			@Override
			public List<Style> styles() {
				return List.of(new Style(bad, bad, Map.of()), new Style("\u202e", "", Map.of()));
			}

			@Override
			public List<Objection> check(Settings settings) {
				return List.of(new Objection("loud", bad));
			}
		});
		Parameter<?> parameter = loud.info().parameters().getFirst();
		assertEquals(List.of(parameter), loud.groups().getFirst().parameters());
		assertEquals(1, loud.styles().size());
		for (String shown : List.of(parameter.label(), parameter.help(), loud.styles().getFirst().name(), loud.styles().getFirst().help(),
				loud.check(NOTHING).getFirst().sentence())) {
			assertTrue(shown.startsWith("Bad [31mName gnpL"), shown);
			assertTrue(shown.length() <= 1001, shown.length() + " characters");
		}
		assertTrue(parameter.label().length() <= 81, parameter.label());
	}

	@Test
	void choicesThatWouldSpoilAScreenAreRefused() {
		for (String bad : List.of("a\u001b[2J", "x".repeat(400)))
			assertNamed("offers for choice", assertThrows(EngineException.class, entry(() -> new Hostile() {
				@Override
				public EngineInfo info() {
					return super.info().withParameters(new Parameter.Choice("choice", "Choice", "Which.", bad, List.of(bad, "b")));
				}
			})::info));
	}

	@Test
	void aSentenceThatTheApiKnowsNoWayForIsTold() {
		assertEquals("the engine ended its process", assertThrows(EngineException.class, entry(
				() -> Hostile.fail(new UndeclaredThrowableException(new EngineException("the engine ended its process"))))::info)
				.getMessage());
	}

	@Test
	void othersGoOn() throws Exception {
		EngineEntry good = new EngineEntry("good", "Good", Maker.NOBODY, () -> Engines.named("good"));
		EngineCatalog catalog = EngineCatalog.of(List.of(entry(() -> Hostile.fail(new AssertionError("no"))), good));
		assertEquals(List.of("good", "hostile"), catalog.list().stream().map(EngineEntry::id).toList());
		assertNotNull(catalog.entry("good").info());
	}

	@Test
	void namesThatWouldSpoilAScreenAreShownPlain() {
		EngineEntry loud = new EngineEntry("loud", "Bad\n\u001b[31mName\u0007\u202egnp" + "L".repeat(20_000), Maker.NOBODY, Hostile::new);
		assertTrue(loud.name().startsWith("Bad [31mName gnpL"), loud.name());
		assertTrue(loud.name().length() <= 61, loud.name());
		assertThrows(IllegalArgumentException.class, () -> EngineInfo.of("x", "Bad\u202egnp", "x"));
		assertThrows(IllegalArgumentException.class, () -> EngineInfo.of("x", "X", "two\nlines"));
		assertThrows(IllegalArgumentException.class, () -> EngineInfo.of("x", "L".repeat(61), "x"));
	}
}
