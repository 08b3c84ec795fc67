// SPDX-License-Identifier: EPL-2.0
package gleaner.studio;

import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import gleaner.files.Workplace;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Half-written files and half-filled folders of programs that were killed. */
final class Leftovers {
	private Leftovers() {
	}

	/** @param corpora the folder in which corpora grow */
	static void sweep(Path studio, Path corpora) throws StudioException {
		try {
			if (Files.isDirectory(corpora)) Workplace.sweep(corpora);
			Files.walkFileTree(studio, new Sweeper());
		} catch (IOException e) {
			throw Faults.writing(studio, e);
		}
	}

	/** What cannot be looked at, or goes meanwhile, is passed over. */
	private static final class Sweeper extends SimpleFileVisitor<Path> {
		/** A folder that is just being filled is its program's own. */
		@Override
		public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
			return AtomicFile.isTemporary(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
			try {
				if (AtomicFile.isTemporary(file) && AtomicFile.isLeft(file)) Files.deleteIfExists(file);
			} catch (IOException e) {
				return FileVisitResult.CONTINUE;
			}
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFileFailed(Path file, IOException why) {
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult postVisitDirectory(Path folder, IOException why) {
			return FileVisitResult.CONTINUE;
		}
	}
}
