// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Ingredient;
import gleaner.engine.Need;
import gleaner.files.StudioException;
import gleaner.studio.debris.DebrisFile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams that are stopped, that hang, and whose listeners hold them up. */
@Timeout(60)
class StoppedSpewTest extends Spewing {
	private static final Generator ENDLESS = (request, sink) -> {
		while (true) {
			sink.accept("on and on\n");
		}
	};

	/** Runs a stream on a thread of its own and stops it once it has said something. */
	private Throwable stopped(GeneratorEngine engine, CountDownLatch busy) throws InterruptedException {
		AtomicReference<Throwable> end = new AtomicReference<>();
		Thread caller = Thread.ofPlatform().daemon().start(() -> {
			try {
				run(engine, order("", 0));
			} catch (EngineException | StudioException | InterruptedException | RuntimeException e) {
				end.set(e);
			}
		});
		assertTrue(busy.await(20, TimeUnit.SECONDS));
		caller.interrupt();
		caller.join(TimeUnit.SECONDS.toMillis(20));
		return end.get();
	}

	@Test
	void anEndlessStreamStopsWhenToldAndItsDebrisIsWhole() throws Exception {
		CountDownLatch busy = new CountDownLatch(1);
		Throwable end = stopped(Engines.saying((request, sink) -> {
			sink.accept("first\n");
			busy.countDown();
			ENDLESS.generate(request, sink);
		}), busy);
		assertInstanceOf(InterruptedException.class, end);
		DebrisFile file = studio.debris().open(heard.debris);
		assertEquals(List.of(), file.remarks());
		assertEquals(1, file.poems().size(), "the poem that was cut off is one too");
		assertEquals(heard.text.toString(), file.poem(file.poems().getFirst()));
	}

	@Test
	void anEngineThatIgnoresBeingStoppedIsLeftBehindAndNamed() throws Exception {
		CountDownLatch busy = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		CountDownLatch after = new CountDownLatch(1);
		AtomicReference<Throwable> late = new AtomicReference<>();
		Throwable end = stopped(Engines.saying((request, sink) -> {
			sink.accept("first\n");
			busy.countDown();
			while (release.getCount() > 0) Thread.onSpinWait();
			Thread.interrupted();
			try {
				sink.accept("too late\n");
			} catch (InterruptedException e) {
				late.set(e);
			}
			after.countDown();
		}), busy);
		assertTrue(end.getMessage().contains("ECHO did not stop within 2 seconds"), end.toString());
		assertTrue(busy.getCount() == 0 && heard.text.toString().equals("first\n"));
		release.countDown();
		assertTrue(after.await(20, TimeUnit.SECONDS));
		assertInstanceOf(InterruptedException.class, late.get(), "nothing is taken from it any more");
		DebrisFile file = studio.debris().open(heard.debris);
		assertEquals("first\n", file.poem(file.poems().getFirst()));
		assertEquals(List.of(), file.remarks());
	}

	@Test
	void anEngineThatHangsIsStoppedAndNamedWithoutAnybodyAsking() throws Exception {
		GeneratorEngine hanging = Engines.saying((request, sink) -> {
			sink.accept("first\n");
			new CountDownLatch(1).await();
		});
		Spew spew = new Spew(studio, EngineCatalog.of(hanging), Optional.empty(), order("", 1), heard, Duration.ofSeconds(1));
		String said = assertThrows(EngineException.class, spew::run).getMessage();
		assertTrue(said.contains("ECHO said nothing for 1 seconds, so Gleaner stopped it"), said);
		DebrisFile file = studio.debris().open(heard.debris);
		assertEquals("first\n", file.poem(file.poems().getFirst()));
	}

	@Test
	void anEngineLeftBehindWhileOpeningItsModelMakesNoDebrisLater() throws Exception {
		CountDownLatch busy = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		CountDownLatch closed = new CountDownLatch(1);
		Throwable end = stopped(Engines.engine("echo", List.of(Need.any(Ingredient.Kind.CORPUS)), (_, _, _) -> {
			busy.countDown();
			while (release.getCount() > 0) Thread.onSpinWait();
			return new Generator() {
				@Override
				public void generate(GenerationRequest request, DebrisSink sink) {
				}

				@Override
				public void close() {
					closed.countDown();
				}
			};
		}), busy);
		assertTrue(end.getMessage().contains("ECHO did not stop"), end.toString());
		release.countDown();
		assertTrue(closed.await(20, TimeUnit.SECONDS), "the model that came too late is closed");
		assertEquals(List.of(), studio.debris().list());
	}

	@Test
	void aListenerThatBlocksHoldsTheEngineBack() throws Exception {
		AtomicInteger said = new AtomicInteger();
		CountDownLatch full = new CountDownLatch(1);
		SpewListener slow = (_, _) -> {
			full.countDown();
			new CountDownLatch(1).await();
		};
		GeneratorEngine engine = Engines.saying((request, sink) -> {
			while (true) {
				said.incrementAndGet();
				sink.accept("word ");
			}
		});
		Thread caller = Thread.ofPlatform().daemon().start(
				() -> assertThrows(InterruptedException.class, () -> new Spew(studio, EngineCatalog.of(engine), order("", 0), slow).run()));
		assertTrue(full.await(20, TimeUnit.SECONDS));
		Thread.sleep(50);
		assertEquals(1, said.get());
		caller.interrupt();
		caller.join(TimeUnit.SECONDS.toMillis(20));
		assertEquals(1, said.get());
	}

	@Test
	void anEngineIsNotBlamedForAListenerThatCannotBeInterrupted() throws Exception {
		CountDownLatch blocked = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		AtomicReference<Throwable> end = new AtomicReference<>();
		SpewListener pipe = (_, _) -> {
			blocked.countDown();
			while (release.getCount() > 0) Thread.onSpinWait();
		};
		Thread caller = Thread.ofPlatform().daemon().start(() -> end.set(assertThrows(Exception.class,
				() -> new Spew(studio, EngineCatalog.of(Engines.saying(ENDLESS)), order("", 0), pipe).run())));
		assertTrue(blocked.await(20, TimeUnit.SECONDS));
		caller.interrupt();
		caller.join(TimeUnit.SECONDS.toMillis(20));
		release.countDown();
		assertInstanceOf(InterruptedException.class, end.get());
	}

	@Test
	void aFaultOfTheListenerIsNotBlamedOnTheEngine() {
		SpewListener faulty = (_, _) -> {
			throw new IllegalStateException("view disposed");
		};
		assertEquals("view disposed", assertThrows(IllegalStateException.class,
				() -> new Spew(studio, EngineCatalog.of(Engines.saying(ENDLESS)), order("", 0), faulty).run()).getMessage());
	}

	@Test
	void aListenerCanStopTheStream() throws Exception {
		SpewListener enough = (_, _) -> {
			throw new InterruptedException();
		};
		assertThrows(InterruptedException.class,
				() -> new Spew(studio, EngineCatalog.of(Engines.saying(ENDLESS)), order("", 0), enough).run());
		assertEquals(List.of(), studio.debris().open(studio.debris().list().getFirst().id()).remarks());
	}
}
