package gleaner.engine.neural;

import gleaner.engine.EngineException;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The nets of an engine that somebody speaks with: generators of one model share its weights, however else they are set. A net is known by its file
 * as it lies on the disk, and forgotten when nobody holds it any more. Safe for use by several threads.
 */
final class OpenNets {
	/** @param file the file's identity where the system has one: a file that was put in place of another is another */
	private record Key(Path path, String file, long size, FileTime changed, boolean small) {
	}

	/** A net and what its classes mean. Whoever holds it keeps it open. */
	record OpenNet(Net net, Characters characters) {
	}

	/** Reads a net from its file. */
	@FunctionalInterface
	interface Reading {
		OpenNet read() throws EngineException, InterruptedException;
	}

	/** Where one net is, or is being read. */
	private static final class Place {
		private final ReentrantLock reading = new ReentrantLock();
		private WeakReference<OpenNet> net = new WeakReference<>(null);

		boolean isEmpty() {
			return !reading.isLocked() && net.refersTo(null);
		}
	}

	private final Map<Key, Place> places = new HashMap<>();

	/**
	 * The net of a file: read here if nobody has it open, waited for if another thread is at it.
	 *
	 * @param small whether its weights are held in 8 bits
	 * @throws EngineException if it cannot be read
	 * @throws InterruptedException if the thread was interrupted
	 */
	OpenNet get(Path file, boolean small, Reading reading) throws EngineException, InterruptedException {
		Key key;
		try {
			BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
			key = new Key(file.toAbsolutePath().normalize(), String.valueOf(attributes.fileKey()), attributes.size(), attributes.lastModifiedTime(), small);
		} catch (IOException e) {
			return reading.read(); // which says what is wrong with the file
		}
		Place place = place(key);
		place.reading.lockInterruptibly();
		try {
			OpenNet known = place.net.get();
			if (known != null) return known;
			OpenNet read = reading.read();
			place.net = new WeakReference<>(read);
			return read;
		} finally {
			place.reading.unlock();
		}
	}

	private synchronized Place place(Key key) {
		places.values().removeIf(Place::isEmpty);
		return places.computeIfAbsent(key, _ -> new Place());
	}
}
