package gleaner.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder that is being filled. It grows beside the finished ones under a name that nobody takes for one of them, and is moved to its place
 * when all is in it. A lock beside it says that somebody is at work: the system lets go of that however the program dies, and the next
 * workplace sweeps away what is left. Used by one thread.
 */
public final class Workplace implements AutoCloseable {
	/** With the number of the process that fills it, which older programs did not write. */
	private static final Pattern NAME = Pattern.compile("(\\.gleaner-(?:([0-9]+)-)?[0-9a-z]+\\.tmp)(\\.lock)?");
	private static final String LOCK = ".lock";
	/** Nobody fills a folder for so long: of one without a lock that can be asked. */
	private static final Duration LONG = Duration.ofDays(1);
	private static final int FORCED_AT_ONCE = 16;

	private final Path folder;
	private final Path lock;
	private final RandomAccessFile locked;

	private Workplace(Path folder, Path lock, RandomAccessFile locked) {
		this.folder = folder;
		this.lock = lock;
		this.locked = locked;
	}

	/**
	 * Makes one, and sweeps away those of programs that have died.
	 *
	 * @param parent the folder in which it is made; made too if it is not there
	 */
	public static Workplace open(Path parent) throws IOException {
		Files.createDirectories(parent);
		sweep(parent);
		String name = ".gleaner-" + ProcessHandle.current().pid() + "-" + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36) + ".tmp";
		Path lock = Files.createFile(parent.resolve(name + LOCK));
		Workplace made = new Workplace(parent.resolve(name), lock, new RandomAccessFile(lock.toFile(), "rw"));
		try {
			if (made.hold()) {
				Files.createDirectory(made.folder);
				return made;
			}
		} catch (IOException | RuntimeException e) {
			made.close();
			throw e;
		}
		made.close(); // somebody who sweeps was quicker
		return open(parent);
	}

	private boolean hold() {
		try {
			return locked.getChannel().tryLock() != null;
		} catch (IOException e) {
			return true; // there are no locks here, as on some network drives: then only age tells what has been left
		}
	}

	/** What is to be filled. */
	public Path folder() {
		return folder;
	}

	/**
	 * Forces all that is in it to the disk. Many files at once: the system writes them together then, and ten thousand poems take a second
	 * instead of twenty.
	 */
	public void force() throws IOException, InterruptedException {
		List<Path> all;
		try (Stream<Path> found = Files.walk(folder)) {
			all = found.toList();
		}
		try (ExecutorService threads = Executors.newFixedThreadPool(FORCED_AT_ONCE, Thread.ofPlatform().daemon().name("force-", 0).factory())) {
			List<Future<?>> forced = new ArrayList<>();
			for (Path each : all) forced.add(threads.submit(() -> {
				Disk.force(each);
				return null;
			}));
			try {
				for (Future<?> each : forced) each.get();
			} catch (InterruptedException e) {
				threads.shutdownNow();
				throw e;
			} catch (ExecutionException e) {
				threads.shutdownNow();
				throw new IOException(e.getCause().getMessage(), e.getCause());
			}
		}
	}

	/** Moves it to where it belongs. */
	public void moveTo(Path place) throws IOException {
		Files.move(folder, place);
		Disk.forceFolder(place.toAbsolutePath().getParent());
	}

	/** Deletes it, unless it was moved. */
	@Override
	public void close() throws IOException {
		Folders.delete(folder);
		locked.close();
		Files.deleteIfExists(lock);
	}

	private static void sweep(Path parent) throws IOException {
		for (String name : Folders.names(parent)) {
			Matcher left = NAME.matcher(name);
			if (!left.matches() || !isLeft(parent.resolve(name), parent.resolve(left.group(1) + LOCK), left.group(2))) continue;
			Folders.delete(parent.resolve(left.group(1)));
			Files.deleteIfExists(parent.resolve(left.group(1) + LOCK));
		}
	}

	/** The locks of this process are not touched: a system may let go of them as soon as another channel to the same file is closed. */
	private static boolean isLeft(Path left, Path lock, String process) throws IOException {
		if (Files.notExists(left)) return false; // its other half has been met
		boolean isOurs = String.valueOf(ProcessHandle.current().pid()).equals(process);
		if (!isOurs && Files.isRegularFile(lock)) {
			try (RandomAccessFile file = new RandomAccessFile(lock.toFile(), "rw"); FileLock probe = file.getChannel().tryLock()) {
				return probe != null;
			} catch (OverlappingFileLockException e) {
				return false;
			} catch (IOException e) {
				// it cannot be asked
			}
		}
		return Files.getLastModifiedTime(left).compareTo(FileTime.from(Instant.now().minus(LONG))) < 0;
	}
}
