// SPDX-License-Identifier: EPL-2.0
package gleaner.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The turn of one program, and within it of one thread, at a file that is read, changed and written anew: without it what another has
 * written between the reading and the writing would be undone. Beside the file stays an empty one, a {@link HeldLock}. Where the disk knows
 * no locks, only the threads of one program wait for each other.
 */
public final class FileTurn implements AutoCloseable {
	/** A turn takes milliseconds; who holds it for longer does not live, or its disk does not. */
	static final Duration PATIENCE = Duration.ofSeconds(10);
	/** The threads of this program queue up here, so that each comes to its turn. */
	private static final ReentrantLock OURS = new ReentrantLock(true);

	private final HeldLock lock;

	private FileTurn(HeldLock lock) {
		this.lock = lock;
	}

	/**
	 * Waits for the turn.
	 *
	 * @param file need not be there yet; its folder must be
	 * @throws StudioException if another program does not end its turn, or nothing can be written there
	 */
	public static FileTurn at(Path file) throws StudioException {
		OURS.lock();
		boolean ours = false;
		try {
			Optional<HeldLock> lock = HeldLock.take(file.resolveSibling("." + file.getFileName() + ".lock"), PATIENCE);
			if (lock.isEmpty()) throw new StudioException("another program has been writing " + file + " for more than "
					+ PATIENCE.toSeconds() + " seconds; end it, if it hangs, and try again");
			ours = true;
			return new FileTurn(lock.get());
		} catch (IOException e) {
			throw Faults.writing(file, e);
		} finally {
			if (!ours) OURS.unlock();
		}
	}

	/** Ends the turn. */
	@Override
	public void close() {
		lock.close();
		OURS.unlock();
	}
}
