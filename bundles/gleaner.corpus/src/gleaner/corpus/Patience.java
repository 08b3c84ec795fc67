// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads a file on a thread of its own, for parsers that cannot be stopped: one that finds no end is left behind, and a poet who cancels
 * waits for none. What counts is the work of the thread, so that a slow disk or a busy computer shortens nobody's time.
 *
 * @param most how long a reader may work; ten times as much may pass, for what the work of a thread does not count
 */
record Patience(Duration most) {
	private static final Duration LOOK = Duration.ofMillis(200);
	private static final int TIMES = 10;
	private static final Duration AT_LEAST = Duration.ofSeconds(30);
	private static final Duration A_MEGABYTE = Duration.ofSeconds(20);

	/** The reader was left behind; what it has made may still change and is worth nothing. */
	static final class Lost extends Exception {
		private static final long serialVersionUID = 1L;

		/** @param why half a sentence that begins with {@code it} */
		Lost(String why) {
			super(why);
		}
	}

	/** What a file of this size deserves: far more than any sound one takes. */
	static Patience with(long bytes) {
		return new Patience(AT_LEAST.plus(A_MEGABYTE.multipliedBy(bytes >> 20)));
	}

	/**
	 * Waits for a reader.
	 *
	 * @throws ExecutionException if the reader throws anything
	 * @throws InterruptedException if the calling thread is interrupted; then the reader is left behind too
	 */
	<T> T await(Callable<T> reader) throws Lost, ExecutionException, InterruptedException {
		FutureTask<T> task = new FutureTask<>(reader);
		Thread thread = Thread.ofPlatform().daemon().name("gleaner-reading").start(task);
		long start = System.nanoTime();
		try {
			while (true)
				try {
					return task.get(LOOK.toNanos(), TimeUnit.NANOSECONDS);
				} catch (TimeoutException e) {
					if (work(thread) > most.toNanos() || System.nanoTime() - start > TIMES * most.toNanos())
						throw new Lost("it takes more than " + most.toSeconds()
								+ " seconds to read, which no text of its size does; save its text as .txt, or cut it into smaller files");
				}
		} finally {
			thread.interrupt();
		}
	}

	private static long work(Thread thread) {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		return threads.isThreadCpuTimeSupported() ? threads.getThreadCpuTime(thread.threadId()) : 0;
	}
}
