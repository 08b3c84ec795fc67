package gleaner.training.run;

import gleaner.engine.EngineException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/** Holds the folder of a run against other programs. The system lets go of it when the program dies, however it dies. */
final class RunLock implements AutoCloseable {
	/** Whoever looks at the folder may hold the lock for a moment, to see whether it is free. */
	private static final int TRIES = 10;
	private static final long BETWEEN_MILLIS = 50;

	private final FileChannel channel;

	private RunLock(FileChannel channel) {
		this.channel = channel;
	}

	/** @throws EngineException if another program holds it */
	static RunLock take(RunFolder folder) throws EngineException, InterruptedException {
		for (int i = 0; i < TRIES; i++) {
			RunLock lock = tryLock(folder);
			if (lock != null) return lock;
			Thread.sleep(BETWEEN_MILLIS);
		}
		throw new EngineException("the training " + folder.id() + " is running already; stop it first, or begin another one");
	}

	private static RunLock tryLock(RunFolder folder) throws EngineException {
		FileChannel channel = null;
		try {
			channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			FileLock lock = channel.tryLock();
			if (lock != null) return new RunLock(channel);
			closeQuietly(channel);
			return null;
		} catch (OverlappingFileLockException e) {
			closeQuietly(channel);
			return null;
		} catch (IOException e) {
			closeQuietly(channel);
			throw RunFolder.failure("lock", folder.lock(), e);
		}
	}

	private static void closeQuietly(FileChannel channel) {
		try {
			if (channel != null) channel.close();
		} catch (IOException e) {
			return;
		}
	}

	@Override
	public void close() {
		closeQuietly(channel);
	}
}
