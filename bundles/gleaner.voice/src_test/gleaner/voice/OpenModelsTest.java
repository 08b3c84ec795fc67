// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OpenModelsTest {
	private final GeneratorEngine engine = Engines.saying((_, _) -> {});
	private final ExecutorService threads = Executors.newCachedThreadPool();
	private final AtomicInteger closed = new AtomicInteger();

	@AfterEach
	void tearDown() {
		threads.shutdownNow();
	}

	private OpenModels.Key key(String fingerprint) {
		return new OpenModels.Key(engine, Settings.standard(engine.info().parameters()),
				List.of(new OpenModels.MixShare("Sea", fingerprint, 1)), List.of());
	}

	private Generator model() {
		return new Generator() {
			@Override
			public void generate(GenerationRequest request, DebrisSink sink) {
			}

			@Override
			public void close() {
				closed.incrementAndGet();
			}
		};
	}

	@Test
	void aModelInUseIsNeverClosed() throws Exception {
		OpenModels models = new OpenModels(0);
		OpenModels.Lease first = models.lease(key("a"), this::model);
		OpenModels.Lease second = models.lease(key("a"), this::model);
		assertSame(first.generator(), second.generator());
		first.close();
		first.close();
		models.close();
		assertEquals(0, closed.get());
		second.close();
		assertEquals(1, closed.get());
	}

	@Test
	void thoseUsedLastStayOpen() throws Exception {
		OpenModels models = new OpenModels(2);
		List<Generator> opened = new ArrayList<>();
		for (String name : List.of("a", "b", "a", "c"))
			try (OpenModels.Lease lease = models.lease(key(name), this::model)) {
				opened.add(lease.generator());
			}
		assertEquals(1, closed.get());
		try (OpenModels.Lease lease = models.lease(key("a"), this::model)) {
			assertSame(opened.getFirst(), lease.generator(), "b was the oldest");
		}
		models.close();
		assertEquals(3, closed.get());
	}

	@Test
	void manyThreadsWaitForTheOneThatOpens() throws Exception {
		AtomicInteger opened = new AtomicInteger();
		CountDownLatch go = new CountDownLatch(1);
		try (OpenModels models = new OpenModels(1)) {
			Callable<Generator> pane = () -> {
				try (OpenModels.Lease lease = models.lease(key("a"), () -> {
					go.await();
					opened.incrementAndGet();
					return model();
				})) {
					return lease.generator();
				}
			};
			List<Future<Generator>> panes = new ArrayList<>();
			for (int i = 0; i < 8; i++) panes.add(threads.submit(pane));
			go.countDown();
			for (Future<Generator> p : panes) assertSame(panes.getFirst().get(), p.get());
		}
		assertEquals(1, opened.get());
		assertEquals(1, closed.get());
	}

	@Test
	void ifTheOneThatOpensFailsTheNextTries() throws Exception {
		CountDownLatch opening = new CountDownLatch(1);
		CountDownLatch fail = new CountDownLatch(1);
		OpenModels models = new OpenModels(1);
		Future<?> first = threads.submit(() -> models.lease(key("a"), () -> {
			opening.countDown();
			fail.await();
			throw new EngineException("cannot");
		}));
		assertTrue(opening.await(10, TimeUnit.SECONDS));
		Future<Generator> second = threads.submit(() -> models.lease(key("a"), this::model).generator());
		fail.countDown();
		assertTrue(second.get() instanceof Generator);
		assertEquals("cannot", assertThrows(ExecutionException.class, first::get).getCause().getMessage());
	}

	@Test
	void anAbandonedModelIsOpenedAnewAndTheLateOneClosed() throws Exception {
		CountDownLatch opening = new CountDownLatch(1);
		CountDownLatch late = new CountDownLatch(1);
		OpenModels models = new OpenModels(1);
		Future<?> stuck = threads.submit(() -> models.lease(key("a"), () -> {
			opening.countDown();
			late.await();
			return model();
		}));
		assertTrue(opening.await(10, TimeUnit.SECONDS));
		models.abandon(key("a"));
		models.lease(key("a"), this::model).close();
		late.countDown();
		assertTrue(assertThrows(ExecutionException.class, stuck::get).getCause() instanceof InterruptedException);
		assertEquals(1, closed.get());
	}
}
