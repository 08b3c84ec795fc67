package gleaner.studio.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whole folders. */
public final class Folders {
	private static final Pattern TEMPORARY = Pattern.compile("\\.gleaner-[0-9a-z]+\\.tmp");

	private Folders() {
	}

	/** A name for a folder that is being filled; starts with a dot, so that nobody takes it for a finished one. */
	public static String temporaryName() {
		return ".gleaner-" + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36) + ".tmp";
	}

	/** Deletes the temporary folders that programs which were killed have left behind in this one: those older than a day. */
	public static void sweep(Path folder) throws IOException {
		FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
		for (String name : names(folder)) {
			Path left = folder.resolve(name);
			if (TEMPORARY.matcher(name).matches() && Files.getLastModifiedTime(left).compareTo(yesterday) < 0) delete(left);
		}
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
