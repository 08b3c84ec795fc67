// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import gleaner.engine.EngineException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one place through which strangers' code is asked anything: on a thread that can be left behind, within a time, and whatever it throws
 * or gives, the caller gets an answer or a sentence that names the culprit. (The text itself is made on the thread of a {@link Spew}, which
 * is such a place of its own.)
 */
final class Asking {
	/** How long a question may take that should be answered at once. */
	static final Duration PATIENCE = Duration.ofSeconds(3);

	/** How long whoever was called off may take to stop. */
	private static final Duration GRACE = Duration.ofSeconds(2);

	/** Threads that answered wait a while for the next question; those that hang are never used again. */
	private static final ExecutorService THREADS = Executors
			.newCachedThreadPool(Thread.ofPlatform().daemon().name("asking a plug-in ", 0).factory());

	/** Something that strangers' code is asked. */
	@FunctionalInterface
	interface Question<T> {
		T ask() throws EngineException, InterruptedException;
	}

	private Asking() {
	}

	/**
	 * Asks something that should be answered at once.
	 *
	 * @param who names the culprit, as in {@code the engine Cut-up}
	 * @param what it should do, as in {@code say what it is}
	 * @return the answer, never {@code null}
	 * @throws EngineException if it said so itself, threw anything else, gave nothing, or did not answer in time
	 * @throws InterruptedException if the calling thread was interrupted
	 */
	static <T> T ask(String who, String what, Duration patience, Question<T> question) throws EngineException, InterruptedException {
		Future<T> asked = THREADS.submit(question::ask);
		try {
			return answer(who, what, asked.get(patience.toMillis(), TimeUnit.MILLISECONDS));
		} catch (TimeoutException e) {
			asked.cancel(true);
			throw late(who, what, patience, e);
		} catch (ExecutionException e) {
			throw fault(who, what, e.getCause());
		} catch (InterruptedException e) {
			asked.cancel(true);
			throw e;
		}
	}

	/**
	 * Has something done that is owed in any case, such as closing a model: an interruption does not stop it.
	 *
	 * @throws EngineException if it threw anything, or was not done in time
	 */
	static void have(String who, String what, Duration patience, Runnable work) throws EngineException {
		Future<?> asked = THREADS.submit(work);
		long deadline = System.nanoTime() + patience.toNanos();
		boolean interrupted = false;
		try {
			while (true) {
				try {
					asked.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
					return;
				} catch (InterruptedException e) {
					interrupted = true;
				}
			}
		} catch (TimeoutException e) {
			asked.cancel(true);
			throw late(who, what, patience, e);
		} catch (ExecutionException e) {
			throw EngineFault.of(who, "could not " + what, e.getCause());
		} finally {
			if (interrupted) Thread.currentThread().interrupt();
		}
	}

	private static EngineException late(String who, String what, Duration patience, TimeoutException e) {
		return new EngineException(
				who + " did not " + what + " within " + seconds(patience) + ", so Gleaner gave up on it; "
						+ "remove its plug-in, or tell its author",
				e);
	}

	/**
	 * Asks something that may take as long as it likes. Who calls it off waits a little for it to stop; a model that comes when nobody
	 * waits any more is closed.
	 *
	 * @throws EngineException as {@link #ask}
	 * @throws InterruptedException if the calling thread was interrupted
	 */
	static <T extends AutoCloseable> T askPatiently(String who, String what, Question<T> question)
			throws EngineException, InterruptedException {
		CompletableFuture<T> answered = new CompletableFuture<>();
		Future<?> asked = THREADS.submit(() -> {
			try {
				T given = question.ask();
				if (!answered.complete(given)) closeQuietly(given);
			} catch (Throwable e) {
				answered.completeExceptionally(e);
			}
		});
		try {
			return answer(who, what, answered.get());
		} catch (ExecutionException e) {
			throw fault(who, what, e.getCause());
		} catch (InterruptedException e) {
			asked.cancel(true);
			leave(answered);
			throw e;
		}
	}

	private static <T extends AutoCloseable> void leave(CompletableFuture<T> answered) {
		try {
			closeQuietly(answered.get(GRACE.toMillis(), TimeUnit.MILLISECONDS));
		} catch (TimeoutException e) {
			answered.cancel(false);
		} catch (InterruptedException e) {
			answered.cancel(false);
			Thread.currentThread().interrupt();
		} catch (ExecutionException e) {
			return; // it stopped
		}
	}

	private static void closeQuietly(AutoCloseable model) {
		try {
			if (model != null) model.close();
		} catch (Throwable e) {
			return; // nobody waits for it
		}
	}

	private static <T> T answer(String who, String what, T given) throws EngineException {
		if (given == null)
			throw new EngineException(who + " gave nothing when asked to " + what + "; remove its plug-in, or tell its author");
		return given;
	}

	private static EngineException fault(String who, String what, Throwable fault) throws InterruptedException {
		return switch (fault) {
		case EngineException sentence -> sentence;
		case InterruptedException interrupted -> throw interrupted;
		case Throwable other -> EngineFault.of(who, "could not " + what, other);
		};
	}

	private static String seconds(Duration patience) {
		return patience.toMillis() < 1000 ? patience.toMillis() + " ms" : patience.toSeconds() + " seconds";
	}
}
