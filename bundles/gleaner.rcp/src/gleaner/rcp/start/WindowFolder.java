// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.start;

import gleaner.files.Faults;
import gleaner.files.HeldLock;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder where one window keeps its layout, its sizes and what the poet has chosen. Two programs that write there at the same time
 * would take it from each other: so each holds a lock in its folder as long as it lives, and a window that finds the folder taken gets
 * one of its own beside it, which begins with the choices of the first.
 */
public final class WindowFolder {
	private static final String LOCK = "window.lock";
	private static final String CHOICES = ".metadata/.plugins/org.eclipse.core.runtime/.settings";
	/** More windows than anybody can look at; it is an end for a disk whose locks are broken. */
	private static final int MOST = 50;

	private final Path folder;
	private final int number;
	private final HeldLock lock;

	private WindowFolder(Path folder, int number, HeldLock lock) {
		this.folder = folder;
		this.number = number;
		this.lock = lock;
	}

	/**
	 * Takes the folder, or the first free one beside it: {@code window-2}, {@code window-3}, …
	 *
	 * @param wanted is made if it is not there
	 * @throws IOException if it cannot be made or written; the message is a sentence that names it
	 */
	public static WindowFolder take(Path wanted) throws IOException {
		for (int number = 1; number <= MOST; number++) {
			Path folder = number == 1 ? wanted : wanted.resolveSibling(wanted.getFileName() + "-" + number);
			Optional<HeldLock> lock = lock(folder);
			if (lock.isEmpty()) continue;
			if (number > 1) takeOver(wanted.resolve(CHOICES), folder.resolve(CHOICES));
			return new WindowFolder(folder, number, lock.get());
		}
		throw new IOException("the folder " + wanted + " and " + (MOST - 1) + " beside it are all in use "
				+ "by windows of Gleaner; close some");
	}

	private static Optional<HeldLock> lock(Path folder) throws IOException {
		try {
			Files.createDirectories(folder);
			return HeldLock.tryTake(folder.resolve(LOCK));
		} catch (IOException e) {
			throw new IOException(Faults.writing(folder, e).getMessage()
					+ "; a window keeps its layout and your choices there; set HOME or GLEANER_WINDOW to a folder that you can write to",
					e);
		}
	}

	/** A window that has been open before has its own. */
	private static void takeOver(Path from, Path to) throws IOException {
		if (!Files.isDirectory(from) || Files.exists(to)) return;
		Files.createDirectories(to);
		try (DirectoryStream<Path> choices = Files.newDirectoryStream(from, "*.prefs")) {
			for (Path choice : choices) Files.copy(choice, to.resolve(choice.getFileName().toString()));
		}
	}

	/** Where it is. */
	public Path folder() {
		return folder;
	}

	/** Which window this is: 1 for the one that has the folder that was wanted. */
	public int number() {
		return number;
	}

	/** Lets another window have it. */
	public void release() {
		lock.close();
	}
}
