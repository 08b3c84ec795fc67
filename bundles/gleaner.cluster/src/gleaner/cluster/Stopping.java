// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Runs something on the calling thread, and interrupts it when it is to stop, but not when it has ended by itself. */
final class Stopping {
	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

	private Stopping() {
	}

	/** @param stop says why to stop, asked several times a second; nothing while it is to go on */
	static int run(Supplier<Optional<String>> stop, Supplier<Integer> work) {
		Thread worker = Thread.currentThread();
		AtomicBoolean isAtWork = new AtomicBoolean(true);
		Thread watcher = Thread.ofPlatform().daemon().name("stop watch").start(() -> {
			try {
				while (stop.get().isEmpty()) Thread.sleep(BETWEEN_LOOKS);
			} catch (InterruptedException e) {
				return; // it has ended
			}
			synchronized (isAtWork) {
				if (isAtWork.get()) worker.interrupt();
			}
		});
		try {
			return work.get();
		} finally {
			synchronized (isAtWork) {
				isAtWork.set(false);
			}
			watcher.interrupt();
			Thread.interrupted();
		}
	}
}
