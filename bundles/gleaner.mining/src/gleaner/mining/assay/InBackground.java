// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.assay;

import gleaner.files.StudioException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** Something that is made on a thread of its own, while others go on with what can be done without it. Thread-safe. */
final class InBackground<T> {
	/** Makes it. */
	interface Making<T> {
		T make() throws StudioException, InterruptedException;
	}

	private final FutureTask<T> task;
	private final Thread thread;

	InBackground(Making<T> making) {
		task = new FutureTask<>(making::make);
		thread = Thread.ofPlatform().daemon().name("Assay").start(task);
	}

	/** Whether nobody has to wait for it any more. */
	boolean isThere() {
		return task.isDone();
	}

	/** It, if it is made already. */
	Optional<T> now() {
		return task.state() == Future.State.SUCCESS ? Optional.of(task.resultNow()) : Optional.empty();
	}

	/** Waits for it. */
	T get() throws StudioException, InterruptedException {
		try {
			return task.get();
		} catch (ExecutionException e) {
			if (e.getCause() instanceof StudioException sentence) throw sentence;
			if (e.getCause() instanceof InterruptedException) throw new InterruptedException();
			throw new StudioException("the assay broke off: " + e.getCause(), e.getCause());
		}
	}

	/** Makes no more of it. What was made already is handed over; what could not be made is nobody's concern any more. */
	void stop(Consumer<T> made) {
		thread.interrupt();
		boolean isInterrupted = false;
		while (true) {
			try {
				made.accept(task.get());
				break;
			} catch (InterruptedException e) {
				isInterrupted = true;
			} catch (ExecutionException e) {
				break;
			}
		}
		if (isInterrupted) Thread.currentThread().interrupt();
	}
}
