// SPDX-License-Identifier: EPL-2.0
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
 * The nets of an engine that somebody speaks with: generators of one model share its weights, however else they are set. A net is known by
 * its file as it lies on the disk, and forgotten when nobody holds it any more. Safe for use by several threads.
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
		/** How many threads read or wait here; guarded by the nets' monitor. */
		private int visitors;

		OpenNet get(Reading how) throws EngineException, InterruptedException {
			reading.lockInterruptibly();
			try {
				OpenNet known = net.get();
				if (known != null) return known;
				OpenNet read = how.read();
				net = new WeakReference<>(read);
				return read;
			} finally {
				reading.unlock();
			}
		}

		boolean isEmpty() {
			return visitors == 0 && net.refersTo(null);
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
			key = new Key(file.toAbsolutePath().normalize(), String.valueOf(attributes.fileKey()), attributes.size(),
					attributes.lastModifiedTime(), small);
		} catch (IOException e) {
			return reading.read(); // which says what is wrong with the file
		}
		Place place = enter(key);
		try {
			return place.get(reading);
		} finally {
			leave(place);
		}
	}

	/** A place that somebody has entered is not cleared away, though nothing may be in it yet. */
	private synchronized Place enter(Key key) {
		places.values().removeIf(Place::isEmpty);
		Place place = places.computeIfAbsent(key, _ -> new Place());
		place.visitors++;
		return place;
	}

	private synchronized void leave(Place place) {
		place.visitors--;
	}
}
