// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.perform;

import java.io.PrintStream;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Prints on a thread of its own what a show says, so that a reader who is slow does not hold up the show. */
final class PipedOut implements AutoCloseable {
	private final LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();
	private final Thread thread;
	private volatile boolean isClosed;

	/** @param onTrouble called when nothing can be printed any more */
	PipedOut(PrintStream out, Runnable onTrouble) {
		thread = Thread.ofPlatform().daemon().name("piped out").start(() -> {
			try {
				while (!isClosed || !queue.isEmpty()) {
					String text = queue.poll(100, TimeUnit.MILLISECONDS);
					if (text == null) continue;
					out.print(text);
					out.flush();
					if (out.checkError()) {
						onTrouble.run();
						return;
					}
				}
			} catch (InterruptedException e) {
				return;
			}
		});
	}

	/** Returns at once. */
	void print(String text) {
		queue.add(text);
	}

	/** Waits a moment for what is not printed yet. */
	@Override
	public void close() {
		isClosed = true;
		try {
			thread.join(1000);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
