// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.content;

import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Predicate;

/** Copies files as they are. Links are not followed, and what was written by halves stays where it is. */
final class Copying {
	private Copying() {
	}

	/** A file, if it is there. */
	static void file(Path from, Path to) throws StudioException {
		if (!Files.isRegularFile(from)) return;
		try {
			Files.createDirectories(to.getParent());
			Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
		} catch (NoSuchFileException e) {
			return; // it has gone meanwhile
		} catch (IOException e) {
			throw Faults.writing(to, e);
		}
	}

	/**
	 * A folder, if it is there.
	 *
	 * @param which of its files and folders, by their places below it
	 */
	static void folder(Path from, Path to, Predicate<Path> which) throws StudioException, InterruptedException {
		if (!Files.isDirectory(from)) return;
		try {
			Files.walkFileTree(from, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
					return folder.equals(from) || which.test(from.relativize(folder)) ? FileVisitResult.CONTINUE
							: FileVisitResult.SKIP_SUBTREE;
				}

				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
					if (Thread.currentThread().isInterrupted()) return FileVisitResult.TERMINATE;
					Path place = from.relativize(file);
					if (attributes.isRegularFile() && !isPassing(file) && which.test(place)) file(file, to.resolve(place.toString()));
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
					if (why instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
					throw why;
				}
			});
		} catch (StudioException e) {
			throw e;
		} catch (IOException e) {
			throw Faults.reading(from, e);
		}
		if (Thread.interrupted()) throw new InterruptedException("the archive was cancelled");
	}

	private static boolean isPassing(Path file) {
		return AtomicFile.isTemporary(file) || file.getFileName().toString().endsWith(".lock");
	}
}
