// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Does work on a thread of its own, which nobody interrupts: an index whose writer is interrupted in the middle of a file is broken.
 * If the waiting thread is interrupted, the work is asked to stop, and waited for.
 */
final class Apart {
	/** Asks whether to go on. */
	@FunctionalInterface
	interface Stop {
		/** @throws InterruptedException if the work is to stop now */
		void check() throws InterruptedException;
	}

	/** Work that asks now and then whether to stop. */
	@FunctionalInterface
	interface Work<T> {
		T run(Stop stop) throws IOException, InterruptedException;
	}

	private Apart() {
	}

	static <T> T run(Work<T> work) throws IOException, InterruptedException {
		if (Thread.interrupted()) throw new InterruptedException();
		AtomicBoolean stopped = new AtomicBoolean();
		FutureTask<T> task = new FutureTask<>(() -> work.run(() -> {
			if (stopped.get()) throw new InterruptedException();
		}));
		Thread thread = new Thread(task, "Search index");
		thread.setDaemon(true);
		thread.start();
		boolean interrupted = false;
		try {
			while (true) {
				try {
					return task.get();
				} catch (InterruptedException e) {
					interrupted = true;
					stopped.set(true);
				}
			}
		} catch (ExecutionException e) {
			switch (e.getCause()) {
			case InterruptedException stop -> {
				interrupted = false;
				throw stop;
			}
			case IOException trouble -> throw trouble;
			case RuntimeException fault -> throw fault;
			case Error fault -> throw fault;
			default -> throw new IllegalStateException(e.getCause());
			}
		} finally {
			if (interrupted) Thread.currentThread().interrupt();
		}
	}
}
