// SPDX-License-Identifier: EPL-2.0
package gleaner.fence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.DebrisSink;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Ingredient;
import gleaner.engine.NextUnits;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.testkit.MemoryCorpus;
import gleaner.engine.testkit.hostile.Harm;
import gleaner.engine.testkit.hostile.HostileEngine;
import gleaner.engine.testkit.hostile.HostileEngines;
import java.lang.reflect.UndeclaredThrowableException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an engine does in its process: this one lives, the culprit is named, and another engine speaks afterwards. */
class HostileEnginesTest {
	private static final String REMEDY = "start it again";
	private static final Duration LONGEST = Duration.ofMinutes(3);
	/** Those that would let a test wait for as long as a patient poet does. */
	private static final Set<String> HANGING = Set.of("info-loops", "info-sleeps", "class-deadlocks", "check-loops", "next-loops",
			"together-loops", "close-loops");
	/** What is found wrong by whoever asks an engine, not by the fence: what it says is well formed. */
	private static final Set<String> FOUND_LATER = Set.of("info-other", "check-escapes", "next-empty", "next-sure", "next-unsure",
			"next-unsorted", "together-sure");
	private static final Source LINES = Source
			.of(new Ingredient.CorpusShare(new MemoryCorpus("Lines", List.of("the gulls are quiet", "over harbour walls")), 1));

	static Stream<HostileEngine> engines() {
		return HostileEngines.all().stream().filter(engine -> engine.harm() != Harm.WORLD);
	}

	@Test
	void theKitIsAsLargeAsTheListOfAttacks() {
		List<String> ids = HostileEngines.all().stream().map(HostileEngine::id).toList();
		assertEquals(ids.size(), Set.copyOf(ids).size());
		assertTrue(ids.size() >= 57, ids.size() + " kinds");
	}

	@ParameterizedTest
	@MethodSource("engines")
	void harmsNobodyElse(HostileEngine hostile) throws Exception {
		boolean hangs = HANGING.contains(hostile.id());
		try (Fence fence = Fences.of(Wall.none(), false, hangs ? Fences.SHORT : Fences.LONG, Fences.MEGABYTES);
				Fence patient = Fences.of(Wall.none(), false)) {
			String who = "the engine " + hostile.id();
			Optional<Throwable> fault = walk(fence.engine(hostile.id(), who, REMEDY), hostile.harm());
			fault.ifPresent(HostileEnginesTest::assertIsOfTheFence);
			if (hostile.harm() == Harm.PROCESS) {
				assertTrue(fault.isPresent());
				assertTrue(
						fault.get().getMessage().startsWith(who) && fault.get().getMessage().endsWith("everything else goes on: " + REMEDY),
						fault.get().getMessage());
			}
			if (hostile.harm() == Harm.SENTENCE && !FOUND_LATER.contains(hostile.id())) assertTrue(fault.isPresent());
			if (hostile.harm() == Harm.NONE) assertEquals(Optional.empty(), fault);
			assertOthersSpeak(hangs ? patient : fence);
		}
	}

	private static void assertIsOfTheFence(Throwable fault) {
		switch (fault) {
		case gleaner.engine.EngineException sentence -> assertFalse(sentence.getMessage().isBlank());
		case OutsideFault thrown -> assertFalse(thrown.getMessage().isBlank());
		default -> throw new AssertionError("what the engine throws must not come through as it is", fault);
		}
	}

	private static void assertOthersSpeak(Fence fence) throws Exception {
		StringBuilder said = new StringBuilder();
		GeneratorEngine well = fence.engine("quick", "the engine Quick", REMEDY);
		try (Generator model = well.open(Source.of(), Settings.standard(List.of()), Progress.NONE)) {
			model.generate(GenerationRequest.poem(1), new Taking(said, 10_000));
		}
		assertEquals(200, said.toString().split("[\\s\f]+").length);
	}

	/** Asks it everything, as lists, forms, panes and suggestions do; the first fault of those that a poet would be told. */
	private static Optional<Throwable> walk(GeneratorEngine engine, Harm harm) throws Exception {
		AtomicReference<Throwable> fault = new AtomicReference<>();
		attempt(fault, () -> {
			if (engine.info() == null) throw new OutsideFault("gave nothing");
		});
		Settings settings = Settings.standard(List.of(HostileEngine.TARGET));
		attempt(fault, () -> {
			if (engine.check(settings) == null) throw new OutsideFault("gave nothing");
		});
		quietly(engine::styles);
		quietly(engine::groups);
		if (fault.get() != null) return Optional.of(fault.get());
		Thread walker = Thread.ofPlatform().unstarted(() -> attempt(fault, () -> speak(engine, settings)));
		CountDownLatch ended = new CountDownLatch(1);
		walker.start();
		Thread.ofPlatform().daemon().start(() -> {
			try {
				walker.join();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			ended.countDown();
		});
		if (harm == Harm.ENDLESS || harm == Harm.DEAF) {
			assertFalse(ended.await(1500, TimeUnit.MILLISECONDS), () -> "it ended by itself: " + fault.get());
			walker.interrupt();
		}
		assertTrue(ended.await(LONGEST.toSeconds(), TimeUnit.SECONDS), "whoever waits gets away");
		if (harm != Harm.ENDLESS && harm != Harm.DEAF) return Optional.ofNullable(fault.get());
		assertInstanceOf(InterruptedException.class, fault.get());
		return Optional.empty();
	}

	private static void speak(GeneratorEngine engine, Settings settings) throws Exception {
		Generator model = engine.open(LINES, settings, Progress.NONE);
		if (model == null) throw new OutsideFault("gave nothing");
		try (model) {
			if (model instanceof NextUnits units) {
				assertNotNull(units.kind());
				List<NextUnits.NextUnit> next = units.nextUnits("the", 3);
				if (next == null) throw new OutsideFault("gave nothing");
				assertTrue(next.size() <= 3);
				List<List<NextUnits.NextUnit>> together = units.nextUnits(List.of("the", "a", "of", ""), 3);
				if (together == null) throw new OutsideFault("gave nothing");
				assertEquals(4, together.size());
			}
			model.generate(GenerationRequest.poem(1), new Taking(new StringBuilder(), 1 << 20));
		}
	}

	@FunctionalInterface
	private interface Deed {
		void act() throws Exception;
	}

	private static void attempt(AtomicReference<Throwable> fault, Deed deed) {
		try {
			deed.act();
		} catch (UndeclaredThrowableException e) {
			fault.compareAndSet(null, e.getUndeclaredThrowable());
		} catch (Exception | Error e) {
			fault.compareAndSet(null, e);
		}
	}

	private static void quietly(Deed deed) {
		attempt(new AtomicReference<>(), deed);
	}

	/** Keeps the first of what it hears. */
	static class Taking implements DebrisSink {
		private final StringBuilder said;
		private final int most;

		Taking(StringBuilder said, int most) {
			this.said = said;
			this.most = most;
		}

		@Override
		public void accept(CharSequence text) {
			if (said.length() < most) said.append(text);
		}

		@Override
		public void poemEnd() {
			if (said.length() < most) said.append('\f');
		}
	}
}
