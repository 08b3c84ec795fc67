// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster;

import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Copies of files, and such that take no room: a second name for each, where the disk can do that. */
final class Links {
	private Links() {
	}

	/** Copies a file, or all files of a folder. What is there already stays; locks and what is half written is left out. */
	static void copy(Path from, Path to) throws StudioException {
		each(from, to, Links::copyFile);
	}

	/** The same by second names; only for files that nobody writes in place. Caches are copied, for those are. */
	static void link(Path from, Path to) throws StudioException {
		each(from, to, Links::linkFile);
	}

	@FunctionalInterface
	private interface Deed {
		void file(Path from, Path to) throws IOException;
	}

	private static void each(Path from, Path to, Deed deed) throws StudioException {
		try {
			Files.walkFileTree(from, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
					String name = file.getFileName().toString();
					if (attributes.isRegularFile() && !name.endsWith(".lock") && !AtomicFile.isTemporary(file))
						at(file, to.resolve(from.relativize(file).toString()), deed);
					return FileVisitResult.CONTINUE;
				}
			});
		} catch (IOException e) {
			throw Faults.writing(to, e);
		}
	}

	private static void at(Path file, Path to, Deed deed) throws IOException {
		Files.createDirectories(to.getParent());
		if (!Files.exists(to)) deed.file(file, to);
	}

	private static void linkFile(Path file, Path to) throws IOException {
		if (file.getParent().endsWith("cache")) {
			copyFile(file, to);
			return;
		}
		try {
			Files.createLink(to, file);
		} catch (FileAlreadyExistsException e) {
			return;
		} catch (FileSystemException | UnsupportedOperationException e) {
			copyFile(file, to);
		}
	}

	/** What is there is whole. */
	private static void copyFile(Path file, Path to) throws IOException {
		Path beside = to.resolveSibling(AtomicFile.temporaryName());
		Files.copy(file, beside, StandardCopyOption.COPY_ATTRIBUTES);
		Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE);
	}
}
