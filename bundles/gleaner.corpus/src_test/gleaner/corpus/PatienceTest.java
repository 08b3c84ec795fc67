// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class PatienceTest {
	@Test
	void whatIsReadComesBackAndWhatIsThrownToo() throws Exception {
		assertEquals("low", Patience.with(1).await(() -> "low"));
		Error error = new StackOverflowError();
		assertSame(error, assertThrows(ExecutionException.class, () -> Patience.with(1).await(() -> {
			throw error;
		})).getCause());
	}

	@Test
	void aReaderThatFindsNoEndIsLeftBehindAndToldSo() throws Exception {
		CountDownLatch told = new CountDownLatch(1);
		Patience.Lost lost = assertThrows(Patience.Lost.class, () -> new Patience(Duration.ofMillis(1)).await(() -> {
			while (!Thread.currentThread().isInterrupted()) Thread.onSpinWait();
			told.countDown();
			return null;
		}));
		assertTrue(lost.getMessage().startsWith("it takes more than 0 seconds to read"), lost.getMessage());
		told.await();
	}

	@Test
	void aReaderThatOnlySleepsIsLeftBehindToo() {
		assertThrows(Patience.Lost.class, () -> new Patience(Duration.ofMillis(1)).await(() -> {
			new CountDownLatch(1).await();
			return null;
		}));
	}

	@Test
	void cancellingWaitsForNoReader() throws Exception {
		CountDownLatch reading = new CountDownLatch(1);
		AtomicBoolean cancelled = new AtomicBoolean();
		Thread import_ = Thread.ofPlatform().start(() -> {
			try {
				new Patience(Duration.ofDays(1)).await(() -> {
					reading.countDown();
					while (!cancelled.get()) Thread.onSpinWait(); // deaf to being told
					return null;
				});
			} catch (InterruptedException e) {
				cancelled.set(true);
			} catch (Patience.Lost | ExecutionException e) {
				throw new IllegalStateException(e);
			}
		});
		reading.await();
		import_.interrupt();
		import_.join();
		assertTrue(cancelled.get());
	}

	@Test
	void largerFilesHaveMoreTime() {
		assertEquals(Duration.ofSeconds(30), Patience.with(1000).most());
		assertEquals(Duration.ofSeconds(230), Patience.with(10 << 20).most());
	}
}
