package gleaner.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The turn of one program, and within it of one thread, at a file that is read, changed and written anew: without it what another has written
 * between the reading and the writing would be undone. Beside the file stays an empty one, whose lock the system lets go of however the program
 * dies. Where the disk knows no locks, as on some network drives, only the threads of one program wait for each other.
 */
public final class FileTurn implements AutoCloseable {
	/** A turn takes milliseconds; who holds it for longer does not live, or its disk does not. */
	static final Duration PATIENCE = Duration.ofSeconds(10);
	private static final long PAUSE_NANOS = 2_000_000;
	/** One for the whole program, as the locks of the system are: it may let go of all locks of a file as soon as any channel to it is closed. */
	private static final ReentrantLock OURS = new ReentrantLock(true);

	private final FileChannel lock;

	private FileTurn(FileChannel lock) {
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
		FileChannel lock = null;
		try {
			lock = FileChannel.open(file.resolveSibling("." + file.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			waitFor(lock, file);
			return new FileTurn(lock);
		} catch (IOException e) {
			new FileTurn(lock).close();
			throw Faults.writing(file, e);
		}
	}

	private static void waitFor(FileChannel lock, Path file) throws StudioException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!hold(lock)) {
			if (System.nanoTime() > end)
				throw new StudioException("another program has been writing " + file + " for more than " + PATIENCE.toSeconds() + " seconds; end it, if it hangs, and try again");
			LockSupport.parkNanos(PAUSE_NANOS);
		}
	}

	private static boolean hold(FileChannel lock) {
		try {
			return lock.tryLock() != null;
		} catch (IOException e) {
			return true; // there are no locks here
		}
	}

	/** Ends the turn. */
	@Override
	public void close() {
		try {
			if (lock != null) lock.close();
		} catch (IOException e) {
			return; // nothing was written by way of it
		} finally {
			OURS.unlock();
		}
	}
}
