
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Gives every source file the line that names its licence, as the first one, or as the second where the first says what runs the file.
 *
 * <p>{@code java releng/spdx/SpdxLines.java FOLDER} adds what is missing; with {@code --check} behind it, it changes nothing, names the
 * files that lack the line, and ends with 1 if there are any.
 */
final class SpdxLines {
	static final String LINE = "SPDX-License-Identifier: EPL-2.0";
	/** What is made by programs, and what is not ours. */
	private static final Set<String> LEFT_OUT = Set.of("target", "bin", "node_modules", "seeds", "mvnw");
	/** Styles that go into pages and books of poets, whose licence is for them to say. */
	private static final Set<String> OF_POETS = Set.of("archive.css", "book.css", "page.css", "poems.css");

	public static void main(String[] args) throws IOException {
		Path top = Path.of(args[0]);
		boolean check = args.length > 1 && args[1].equals("--check");
		List<Path> without = without(top);
		for (Path file : without) {
			if (check) System.out.println(top.relativize(file) + " has no line \"" + LINE + "\"");
			else add(file);
		}
		System.exit(check && !without.isEmpty() ? 1 : 0);
	}

	private static List<Path> without(Path top) throws IOException {
		List<Path> without = new ArrayList<>();
		Files.walkFileTree(top, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
				String name = folder.getFileName().toString();
				boolean skipped = !folder.equals(top) && (name.startsWith(".") || LEFT_OUT.contains(name));
				return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				if (!mark(file).isEmpty() && Files.readAllLines(file).stream().limit(3).noneMatch(line -> line.contains(LINE)))
					without.add(file);
				return FileVisitResult.CONTINUE;
			}
		});
		without.sort(null);
		return without;
	}

	/** What begins and, behind a space, ends a comment of one line; empty for a file that is no source. */
	private static List<String> mark(Path file) {
		String name = file.getFileName().toString();
		if (LEFT_OUT.contains(name) || OF_POETS.contains(name)) return List.of();
		if (name.endsWith(".java")) return List.of("// ", "");
		if (name.endsWith(".sh") || name.endsWith(".py") || name.equals("gleaner") && Files.isRegularFile(file)) return List.of("# ", "");
		if (name.endsWith(".css")) return List.of("/* ", " */");
		return List.of();
	}

	private static void add(Path file) throws IOException {
		List<String> mark = mark(file);
		String line = mark.getFirst() + LINE + mark.getLast() + "\n";
		String text = Files.readString(file);
		int at = text.startsWith("#!") ? text.indexOf('\n') + 1 : 0;
		Files.writeString(file, text.substring(0, at) + line + text.substring(at));
	}
}
