// SPDX-License-Identifier: EPL-2.0
package gleaner.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A large file that grows for a long time, maybe written by another program. It grows beside its place under a name that nobody takes for a
 * finished one, and is moved there in one step when all is in it; what was there before stays until then. What a killed program has left of
 * one is swept away by the next in the same folder. Used by one thread.
 */
public final class UnfinishedFile implements AutoCloseable {
	private final Path place;
	private final Path growing;
	private boolean isComplete;

	private UnfinishedFile(Path place, Path growing) {
		this.place = place;
		this.growing = growing;
	}

	/**
	 * Begins one, empty. Folders above it are made where they are missing.
	 *
	 * @throws StudioException if nothing can be written there; the sentence names the place
	 */
	public static UnfinishedFile of(Path place) throws StudioException {
		if (Files.isDirectory(place)) throw new StudioException("cannot write " + place + ": it is a folder; name a file");
		Path folder = place.toAbsolutePath().getParent();
		try {
			Files.createDirectories(folder);
			for (String name : Folders.names(folder)) {
				Path other = folder.resolve(name);
				if (AtomicFile.isTemporary(other) && AtomicFile.isLeft(other)) Files.deleteIfExists(other);
			}
			return new UnfinishedFile(place, Files.createFile(AtomicFile.temporary(place.toAbsolutePath())));
		} catch (IOException e) {
			throw Faults.writing(place, e);
		}
	}

	/** Where it grows. */
	public Path file() {
		return growing;
	}

	/** Moves it to its place, once it is on the disk. */
	public void complete() throws StudioException {
		try {
			Disk.forceFile(growing);
			AtomicFile.replace(growing, place);
		} catch (IOException e) {
			throw Faults.writing(place, e);
		}
		isComplete = true;
		Disk.forceFolder(place.toAbsolutePath().getParent());
	}

	/** Takes it away, unless it was completed. */
	@Override
	public void close() throws StudioException {
		if (isComplete) return;
		try {
			Files.deleteIfExists(growing);
		} catch (IOException e) {
			throw Faults.writing(growing, e);
		}
	}
}
