// SPDX-License-Identifier: EPL-2.0
package gleaner.arrows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The formatter wraps code, but neither comments nor strings: those are broken by hand where they are too long. Guides are wrapped too, but
 * for the rows of their tables and for commands to be copied, which cannot be.
 */
class LineLengthTest {
	private static final int LONGEST = 140;
	private static final int TAB = 4;
	private static final Path TOP = Path.of("..", "..");
	private static final Set<String> MADE = Set.of("target", "bin");

	@Test
	void noLineOfJavaIsTooLong() throws IOException {
		List<Path> sources = files(".java");
		assertTrue(sources.size() > 500, () -> "only " + sources.size() + " files were found");
		assertEquals("", tooLong(sources), "./gleaner format wraps code; break comments and strings by hand");
	}

	@Test
	void noLineOfAGuideIsTooLong() throws IOException {
		List<Path> guides = files(".md");
		guides.removeIf(guide -> guide.toString().contains("src_test"));
		assertTrue(guides.size() > 8, () -> "only " + guides.size() + " files were found");
		assertEquals("", tooLong(guides), "./gleaner format wraps paragraphs; break code by hand");
	}

	private static String tooLong(List<Path> files) throws IOException {
		List<String> tooLong = new ArrayList<>();
		for (Path source : files) {
			boolean guide = source.toString().endsWith(".md");
			List<String> lines = Files.readAllLines(source);
			for (int i = 0; i < lines.size(); i++) {
				int columns = columns(lines.get(i));
				boolean whole = guide && (lines.get(i).stripLeading().startsWith("|") || lines.get(i).startsWith("gleaner "));
				if (columns > LONGEST && !whole) tooLong.add(TOP.relativize(source) + ":" + (i + 1) + " has " + columns + " columns");
			}
		}
		return String.join("\n", tooLong);
	}

	private static List<Path> files(String ending) throws IOException {
		List<Path> files = new ArrayList<>();
		Files.walkFileTree(TOP, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
				String name = folder.getFileName().toString();
				boolean skipped = !folder.equals(TOP) && (name.startsWith(".") || MADE.contains(name));
				return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				if (file.toString().endsWith(ending)) files.add(file);
				return FileVisitResult.CONTINUE;
			}
		});
		return files;
	}

	/** Where a line ends, with tabs that lead to the next multiple of four. */
	private static int columns(String line) {
		int columns = 0;
		for (int c : line.codePoints().toArray()) columns = c == '\t' ? (columns / TAB + 1) * TAB : columns + 1;
		return columns;
	}
}
