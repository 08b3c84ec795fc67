// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.debris;

import gleaner.files.HeldLock;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells that a debris file is being written, as long as its program lives: a {@link HeldLock} on a hidden file beside it. */
final class StreamLock implements Closeable {
	private static final String BEFORE = ".";
	private static final String AFTER = ".lock";

	private final Path file;
	private final HeldLock held;

	private StreamLock(Path file, HeldLock held) {
		this.file = file;
		this.held = held;
	}

	/**
	 * Takes it.
	 *
	 * @param text the debris file; need not be there yet
	 * @return empty if somebody else has it
	 */
	static Optional<StreamLock> take(Path text) throws IOException {
		Path file = beside(text);
		return HeldLock.tryTake(file).map(held -> new StreamLock(file, held));
	}

	/** Whether a debris file is, or may be, just being written. */
	static boolean isHeld(Path text) {
		return HeldLock.ask(beside(text)) != HeldLock.Answer.FREE;
	}

	/** Deletes what a program that is no more has left of it. */
	static void forget(Path text) throws IOException {
		Files.deleteIfExists(beside(text));
	}

	/** Of which debris file this is the lock. Empty if it is none. */
	static Optional<Path> of(Path file) {
		String name = file.getFileName().toString();
		if (!name.startsWith(BEFORE) || !name.endsWith(AFTER)) return Optional.empty();
		return Optional.of(file.resolveSibling(name.substring(BEFORE.length(), name.length() - AFTER.length()) + ".txt"));
	}

	private static Path beside(Path text) {
		String name = text.getFileName().toString();
		return text.resolveSibling(BEFORE + name.substring(0, name.length() - ".txt".length()) + AFTER);
	}

	@Override
	public void close() throws IOException {
		held.close();
		Files.deleteIfExists(file);
	}
}
