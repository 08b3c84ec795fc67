// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.kit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** While open, Ctrl+C interrupts one thread and gives it some seconds to leave valid files behind. */
public final class Interrupter implements AutoCloseable {
	private static final int SECONDS_TO_FINISH = 2;

	private final CountDownLatch finished = new CountDownLatch(1);
	private final Thread hook;

	private Interrupter(Thread worker, int seconds) {
		hook = new Thread(() -> {
			worker.interrupt();
			try {
				finished.await(seconds, TimeUnit.SECONDS);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}, "Ctrl+C");
		Runtime.getRuntime().addShutdownHook(hook);
	}

	public static Interrupter ofThisThread() {
		return ofThisThread(SECONDS_TO_FINISH);
	}

	/** @param seconds how long the thread may take to finish */
	public static Interrupter ofThisThread(int seconds) {
		return new Interrupter(Thread.currentThread(), seconds);
	}

	@Override
	public void close() {
		finished.countDown();
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		} catch (IllegalStateException e) {
			// The program is going already: the hook has been told.
		}
	}
}
