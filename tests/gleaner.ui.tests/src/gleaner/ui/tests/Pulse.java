// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** How long the UI thread lets others wait. */
final class Pulse implements AutoCloseable {
	private final AtomicBoolean going = new AtomicBoolean(true);
	private final AtomicLong longest = new AtomicLong();
	private final Thread thread = Thread.ofPlatform().daemon().start(() -> {
		while (going.get()) {
			long asked = System.nanoTime();
			Driver.display().syncExec(() -> longest.accumulateAndGet(System.nanoTime() - asked, Math::max));
			Driver.pause(Duration.ofMillis(2));
		}
	});

	double longestMillis() {
		return longest.get() / 1e6;
	}

	@Override
	public void close() throws InterruptedException {
		going.set(false);
		thread.join();
	}
}
