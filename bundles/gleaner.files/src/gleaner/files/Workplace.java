// SPDX-License-Identifier: EPL-2.0
package gleaner.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder that is being filled. It grows beside the finished ones under a name that nobody takes for one of them, and is moved to its
 * place when all is in it. A {@link HeldLock} beside it says that somebody is at work; where nobody is any more, the next workplace sweeps
 * away what is left. Used by one thread.
 */
public final class Workplace implements AutoCloseable {
	/** With the number of the process that fills it, for people; older programs did not write it. */
	private static final Pattern NAME = Pattern.compile("(\\.gleaner-(?:[0-9]+-)?[0-9a-z]+\\.tmp)(\\.lock)?");
	private static final String LOCK = ".lock";
	/** Nobody fills a folder for so long: of one without a lock that can be asked. */
	private static final Duration LONG = Duration.ofDays(1);
	private static final int FORCED_AT_ONCE = 16;

	private final Path folder;
	private final Path lock;
	private final HeldLock held;

	private Workplace(Path folder, Path lock, HeldLock held) {
		this.folder = folder;
		this.lock = lock;
		this.held = held;
	}

	/**
	 * Makes one, and sweeps away those of programs that have died.
	 *
	 * @param parent the folder in which it is made; made too if it is not there
	 */
	public static Workplace open(Path parent) throws IOException {
		Files.createDirectories(parent);
		sweep(parent);
		String name = ".gleaner-" + ProcessHandle.current().pid() + "-"
				+ Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36) + ".tmp";
		Path lock = parent.resolve(name + LOCK);
		Optional<HeldLock> held = HeldLock.tryTake(lock);
		if (held.isEmpty()) return open(parent); // somebody who sweeps was quicker
		Workplace made = new Workplace(parent.resolve(name), lock, held.get());
		try {
			Files.createDirectory(made.folder);
			return made;
		} catch (IOException | RuntimeException e) {
			made.close();
			throw e;
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
		try (ExecutorService threads = Executors.newFixedThreadPool(FORCED_AT_ONCE,
				Thread.ofPlatform().daemon().name("force-", 0).factory())) {
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
		held.close();
		Files.deleteIfExists(lock);
	}

	/** Sweeps away the workplaces of programs that have died. */
	public static void sweep(Path parent) throws IOException {
		for (String name : Folders.names(parent)) {
			Matcher left = NAME.matcher(name);
			if (!left.matches() || !isLeft(parent.resolve(name), parent.resolve(left.group(1) + LOCK))) continue;
			Folders.delete(parent.resolve(left.group(1)));
			Files.deleteIfExists(parent.resolve(left.group(1) + LOCK));
		}
	}

	private static boolean isLeft(Path left, Path lock) throws IOException {
		if (Files.notExists(left)) return false; // its other half has been met
		HeldLock.Answer answer = Files.isRegularFile(lock) ? HeldLock.ask(lock) : HeldLock.Answer.UNKNOWN;
		return switch (answer) {
		case FREE -> true;
		case HELD -> false;
		case UNKNOWN -> Files.getLastModifiedTime(left).compareTo(FileTime.from(Instant.now().minus(LONG))) < 0;
		};
	}
}
