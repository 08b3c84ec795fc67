// SPDX-License-Identifier: EPL-2.0
package gleaner.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders. */
public final class Folders {
	private Folders() {
	}

	/** The names in a folder. */
	public static List<String> names(Path folder) throws IOException {
		try (Stream<Path> children = Files.list(folder)) {
			return children.map(c -> c.getFileName().toString()).toList();
		}
	}

	/** Deletes a temporary folder and all in it, as far as it can be; it is no harm if something stays behind. */
	public static void delete(Path folder) {
		if (!Files.exists(folder)) return;
		try {
			Files.walkFileTree(folder, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
					Files.delete(file);
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
					Files.delete(dir);
					return FileVisitResult.CONTINUE;
				}
			});
		} catch (IOException e) {
			return;
		}
	}
}
