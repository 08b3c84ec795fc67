// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.site;

import gleaner.plugins.PluginException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/**
 * How long a server is waited for. What is asked of it is done on a thread of its own, for reading from a connection may be deaf to
 * interruption: that thread is left behind, and ends with the program at the latest.
 */
final class Patience {
	private static final long LOOK_MILLIS = 100;
	private static final long TOO_MUCH = Long.MAX_VALUE;

	private final Duration altogether;
	private final Duration forNothing;
	private final long slowest;

	/**
	 * @param altogether the time that anything may take
	 * @param forNothing the time in which nothing at all may come
	 * @param slowest bytes a second, on average, with which a file may take longer than that
	 */
	Patience(Duration altogether, Duration forNothing, long slowest) {
		this.altogether = altogether;
		this.forNothing = forNothing;
		this.slowest = slowest;
	}

	/** That of somebody who watches. */
	static Patience ofAPoet() {
		return new Patience(Duration.ofMinutes(3), Duration.ofMinutes(1), 4096);
	}

	/** Something that a server is asked for, which a monitor can call off. */
	@FunctionalInterface
	interface Asking<T> {
		T ask(IProgressMonitor monitor) throws Exception;
	}

	/** What is asked for with a place where its bytes go. */
	@FunctionalInterface
	interface Fetching<T> {
		T fetch(OutputStream out, IProgressMonitor monitor) throws Exception;
	}

	/**
	 * Asks for something.
	 *
	 * @param whom for a sentence
	 * @param come how many bytes of the answer have come, which may be no more than {@code most}
	 * @param fault makes a sentence of what goes wrong
	 */
	<T> T ask(String whom, LongSupplier come, long most, Asking<T> asking, Function<Throwable, PluginException> fault)
			throws PluginException, InterruptedException {
		return await(whom, () -> {
			long now = come.getAsLong();
			return now > most ? TOO_MUCH : now;
		}, asking, fault);
	}

	/**
	 * Fetches a file.
	 *
	 * @param most bytes; whatever a server says of its size
	 */
	<T> T fetch(String whom, OutputStream out, long most, Fetching<T> fetching, Function<Throwable, PluginException> fault)
			throws PluginException, InterruptedException {
		AtomicLong come = new AtomicLong();
		OutputStream counted = new FilterOutputStream(out) {
			@Override
			public void write(int b) throws IOException {
				count(1);
				super.write(b);
			}

			@Override
			public void write(byte[] bytes, int from, int length) throws IOException {
				count(length);
				out.write(bytes, from, length);
			}

			private void count(int length) throws IOException {
				if (come.addAndGet(length) > most) throw new IOException("it has more than " + most + " bytes");
			}
		};
		return await(whom, come::get, monitor -> fetching.fetch(counted, monitor), fault);
	}

	private <T> T await(String whom, LongSupplier come, Asking<T> asking, Function<Throwable, PluginException> fault)
			throws PluginException, InterruptedException {
		NullProgressMonitor monitor = new NullProgressMonitor();
		CompletableFuture<T> answer = new CompletableFuture<>();
		Thread asks = Thread.ofPlatform().daemon().name("asks " + whom).start(() -> {
			try {
				answer.complete(asking.ask(monitor));
			} catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
				answer.completeExceptionally(e);
			}
		});
		boolean isDone = false;
		try {
			T got = await(whom, come, answer);
			isDone = true;
			return got;
		} catch (ExecutionException e) {
			isDone = true;
			throw fault.apply(e.getCause());
		} finally {
			if (!isDone) {
				monitor.setCanceled(true);
				asks.interrupt();
			}
		}
	}

	private <T> T await(String whom, LongSupplier come, CompletableFuture<T> answer)
			throws PluginException, InterruptedException, ExecutionException {
		long begun = System.nanoTime();
		long lastCome = begun;
		long last = 0;
		while (true) {
			try {
				return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
			} catch (TimeoutException e) {
				long now = System.nanoTime();
				long bytes = come.getAsLong();
				if (bytes == TOO_MUCH)
					throw new PluginException(whom + " sends more than any update site would; nothing was installed", e);
				if (bytes > last) {
					last = bytes;
					lastCome = now;
				}
				Duration passed = Duration.ofNanos(now - begun);
				boolean isStuck = last > 0 && now - lastCome > forNothing.toNanos();
				boolean isSlow = passed.compareTo(altogether) > 0 && last < slowest * passed.toSeconds();
				if (isStuck || isSlow)
					throw new PluginException(whom + " is too slow: " + last + " bytes have come in " + passed.toSeconds()
							+ " seconds; nothing was installed, try again later", e);
			}
		}
	}
}
