// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.EngineException;
import gleaner.engine.Generator;
import gleaner.engine.Settings;
import gleaner.engine.neural.OpenNets.OpenNet;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenNetsTest {
	@TempDir
	private Path folder;

	private final AtomicInteger reads = new AtomicInteger();
	private final OpenNets nets = new OpenNets();
	/** Or they might be collected, and their nets with them. */
	private final Set<Generator> open = ConcurrentHashMap.newKeySet();

	private OpenNet read() {
		reads.incrementAndGet();
		return new OpenNet(null, null);
	}

	@Test
	void panesThatOnlyDrawOtherwiseShareTheWeights() throws Exception {
		Path file = new TinyModel(TinyModel.LSTM).write(folder);
		LstmEngine engine = new LstmEngine();
		assertTrue(reports(engine, file, Map.of()) > 0);
		assertEquals(0, reports(engine, file, Map.of("top-k", "5")), "the weights are read once");
		assertEquals(0, reports(engine, file, Map.of("top-p", "0.9", "together", "3")));
		assertTrue(reports(engine, file, Map.of("weights", "small")) > 0, "8 bits are other weights");
		assertEquals(0, reports(engine, file, Map.of("weights", "small", "repetition", "0")));
	}

	/** How often it was told, while a model was opened, that weights were read. */
	private int reports(LstmEngine engine, Path file, Map<String, String> settings) throws EngineException, InterruptedException {
		AtomicInteger reports = new AtomicInteger();
		open.add(engine.open(TinyModel.source(file), Settings.of(engine.info().parameters(), settings),
				(what, share) -> reports.incrementAndGet()));
		return reports.get();
	}

	@RepeatedTest(20)
	void manyThreadsReadOnce() throws Exception {
		Path file = Files.writeString(folder.resolve("m"), "weights");
		CountDownLatch done = new CountDownLatch(20);
		Set<OpenNet> got = ConcurrentHashMap.newKeySet();
		for (int i = 0; i < 20; i++) Thread.ofVirtual().start(() -> {
			try {
				got.add(nets.get(file, false, () -> {
					Thread.sleep(30);
					return read();
				}));
			} catch (EngineException | InterruptedException e) {
				throw new IllegalStateException(e);
			} finally {
				done.countDown();
			}
		});
		assertTrue(done.await(20, TimeUnit.SECONDS));
		assertEquals(1, reads.get());
		assertEquals(1, got.size());
	}

	@Test
	void aFileThatWasReplacedIsAnother() throws Exception {
		Path file = Files.writeString(folder.resolve("m"), "weights");
		OpenNet first = nets.get(file, false, this::read);
		assertSame(first, nets.get(folder.resolve("./m"), false, this::read));
		Files.move(Files.writeString(folder.resolve("other"), "WEIGHTS"), file, StandardCopyOption.REPLACE_EXISTING);
		assertNotSame(first, nets.get(file, false, this::read));
		assertEquals(2, reads.get());
	}

	@Test
	void whatNobodyHoldsIsForgotten() throws Exception {
		Path file = Files.writeString(folder.resolve("m"), "weights");
		WeakReference<OpenNet> held = new WeakReference<>(nets.get(file, false, this::read));
		for (int i = 0; i < 200 && !held.refersTo(null); i++) {
			System.gc();
			Thread.sleep(10);
		}
		assertTrue(held.refersTo(null), "a net that nobody speaks with is not kept in memory");
		nets.get(file, false, this::read);
		assertEquals(2, reads.get());
	}

	@Test
	void aReadingThatFailsIsNotKept() throws Exception {
		Path file = Files.writeString(folder.resolve("m"), "weights");
		assertThrows(EngineException.class, () -> nets.get(file, false, () -> {
			throw new EngineException("damaged");
		}));
		nets.get(file, false, this::read);
		assertEquals(1, reads.get());
		assertThrows(EngineException.class, () -> nets.get(folder.resolve("gone"), false, () -> {
			throw new EngineException("no such file");
		}));
	}
}
