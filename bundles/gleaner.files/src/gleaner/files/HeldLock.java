// SPDX-License-Identifier: EPL-2.0
package gleaner.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * A lock on a file, which the system lets go of however the program dies: so it tells whether somebody is at work, even after a kill. The
 * file is nothing but a lock: it is empty, is made when it is not there, stays behind, and must not be opened in any other way. Only one
 * holds it at a time, whether in this program or in another. Where the disk knows no locks, as on some network drives, it keeps out only
 * this program, see {@link #bindsOthers}. Safe for use by several threads; none of them minds being interrupted.
 */
public final class HeldLock implements AutoCloseable {
	/**
	 * What is held by this program. Many systems let go of all locks of a file as soon as the program closes any channel to it: so no file
	 * that is in here is opened a second time, and none is opened by two threads at once.
	 */
	private static final Set<Path> OURS = new HashSet<>();
	private static final long PAUSE_NANOS = 2_000_000;

	private final Path place;
	private final FileChannel channel;
	private final boolean bindsOthers;

	/** Whether somebody has a lock. */
	public enum Answer {
		/** Nobody has it. */
		FREE,
		/** This program or another has it. */
		HELD,
		/** It cannot be asked: the disk knows no locks, or the file may not be read. */
		UNKNOWN
	}

	private HeldLock(Path place, FileChannel channel, boolean bindsOthers) {
		this.place = place;
		this.channel = channel;
		this.bindsOthers = bindsOthers;
	}

	/**
	 * Takes a lock.
	 *
	 * @param file need not be there yet; its folder must be
	 * @return empty if somebody has it, or is just asking whether somebody has it
	 * @throws IOException if the file cannot be opened
	 */
	public static Optional<HeldLock> tryTake(Path file) throws IOException {
		synchronized (OURS) {
			Path place = place(file);
			if (OURS.contains(place)) return Optional.empty();
			FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			Answer answer = lock(channel, false);
			if (answer == Answer.HELD) {
				closeQuietly(channel);
				return Optional.empty();
			}
			OURS.add(place);
			return Optional.of(new HeldLock(place, channel, answer == Answer.FREE));
		}
	}

	/**
	 * Takes a lock, and waits for it.
	 *
	 * @param file need not be there yet; its folder must be
	 * @return empty if somebody still has it after this time
	 * @throws IOException if the file cannot be opened
	 */
	public static Optional<HeldLock> take(Path file, Duration patience) throws IOException {
		long began = System.nanoTime();
		boolean interrupted = false;
		try {
			while (true) {
				Optional<HeldLock> lock = tryTake(file);
				if (lock.isPresent() || System.nanoTime() - began > patience.toNanos()) return lock;
				interrupted |= Thread.interrupted(); // or it would not pause
				LockSupport.parkNanos(PAUSE_NANOS);
			}
		} finally {
			if (interrupted) Thread.currentThread().interrupt();
		}
	}

	/** Whether somebody has a lock. Who asks may read the file, but need not be allowed to write it; two can ask at once. */
	public static Answer ask(Path file) {
		if (!Files.isRegularFile(file)) return Answer.FREE;
		synchronized (OURS) {
			try {
				if (OURS.contains(place(file))) return Answer.HELD;
				try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
					return lock(channel, true);
				}
			} catch (IOException e) {
				return Answer.UNKNOWN;
			}
		}
	}

	/** Whether it is sure that somebody has a lock. */
	public static boolean isHeld(Path file) {
		return ask(file) == Answer.HELD;
	}

	/** Whether other programs see it; if not, the disk knows no locks, and only this program does. */
	public boolean bindsOthers() {
		return bindsOthers;
	}

	/** Lets go of it; a second time does nothing. */
	@Override
	public void close() {
		synchronized (OURS) {
			if (!channel.isOpen()) return;
			closeQuietly(channel);
			OURS.remove(place);
		}
	}

	/** The same for all ways to a file. */
	private static Path place(Path file) throws IOException {
		return file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
	}

	private static Answer lock(FileChannel channel, boolean shared) {
		try {
			return channel.tryLock(0, Long.MAX_VALUE, shared) == null ? Answer.HELD : Answer.FREE;
		} catch (OverlappingFileLockException e) {
			return Answer.HELD; // by this program, in another way than this
		} catch (IOException e) {
			return Answer.UNKNOWN;
		}
	}

	private static void closeQuietly(FileChannel channel) {
		try {
			channel.close();
		} catch (IOException e) {
			return; // nothing was written by way of it
		}
	}
}
