// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.plugins.PluginException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

/** Servers that never come to an end. */
@Timeout(60)
class PatienceTest {
	private static final Function<Throwable, PluginException> FAULT = e -> new PluginException("it says " + e.getMessage());

	private final Patience little = new Patience(Duration.ofMillis(300), Duration.ofMillis(200), 1000);
	private final CountDownLatch never = new CountDownLatch(1);

	private static String said(Executable asking) {
		return assertThrows(PluginException.class, asking).getMessage();
	}

	@Test
	void whatIsAnsweredIsGivenBack() throws Exception {
		assertEquals("yes", Patience.ofAPoet().ask("the site", () -> 0, 100, monitor -> "yes", FAULT));
		assertEquals("it says no", said(() -> little.ask("the site", () -> 0, 100, monitor -> {
			throw new IOException("no");
		}, FAULT)));
		assertEquals("it says deep", said(() -> little.ask("the site", () -> 0, 100, monitor -> {
			throw new StackOverflowError("deep");
		}, FAULT)));
	}

	@Test
	void whoeverSaysNothingIsNotWaitedForEvenIfDeaf() {
		String said = said(() -> little.ask("the site", () -> 0, 100, monitor -> {
			while (true) {
				try {
					never.await();
				} catch (InterruptedException e) {
					assertTrue(monitor.isCanceled()); // and goes on
				}
			}
		}, FAULT));
		assertTrue(said.startsWith("the site is too slow: 0 bytes have come in "), said);
	}

	@Test
	void whoeverDripsOrStopsIsNotWaitedFor() {
		for (int drops : new int[] { Integer.MAX_VALUE, 1 }) {
			String said = said(() -> little.fetch("the site", new ByteArrayOutputStream(), 1 << 20, (out, monitor) -> {
				for (int i = 0; i < drops; i++) {
					out.write('x');
					Thread.sleep(20);
				}
				never.await();
				return "";
			}, FAULT));
			assertTrue(said.startsWith("the site is too slow: "), said);
		}
	}

	@Test
	void aFileWithoutEndIsCutOff() {
		ByteArrayOutputStream taken = new ByteArrayOutputStream();
		assertEquals("it says it has more than 10000 bytes", said(() -> little.fetch("the site", taken, 10_000, (out, monitor) -> {
			while (true) out.write(new byte[1000]);
		}, FAULT)));
		assertEquals(10_000, taken.size());
	}

	@Test
	void aLargeFileThatComesSteadilyMayTakeLonger() throws Exception {
		assertEquals("all", little.fetch("the site", new ByteArrayOutputStream(), 1 << 30, (out, monitor) -> {
			for (int i = 0; i < 12; i++) {
				out.write(new byte[100_000]);
				Thread.sleep(50);
			}
			return "all";
		}, FAULT));
	}

	@Test
	void whoIsInterruptedDoesNotWait() throws Exception {
		Thread.currentThread().interrupt();
		assertThrows(InterruptedException.class, () -> Patience.ofAPoet().ask("the site", () -> 0, 100, monitor -> {
			never.await();
			return "";
		}, FAULT));
	}

	@Test
	void anAnswerWithoutEndIsCutOff() {
		AtomicLong come = new AtomicLong();
		String said = said(() -> Patience.ofAPoet().ask("the site", come::get, 1000, monitor -> {
			while (!monitor.isCanceled()) {
				come.addAndGet(100);
				Thread.sleep(5);
			}
			return "";
		}, FAULT));
		assertEquals("the site sends more than any update site would; nothing was installed", said);
	}
}
