package gleaner.training.run;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file so that at every moment either the old content is there or the new one, whole. */
final class WholeFile {
	private static final String TEMPORARY = ".tmp";

	/** Writes the new content of a file. */
	@FunctionalInterface
	interface Content {
		void writeTo(OutputStream out) throws IOException;
	}

	private WholeFile() {
	}

	static void write(Path file, String text) throws IOException {
		write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
	}

	/** Writes beside the file, forces it to the disk, and renames it in one step. */
	static void write(Path file, Content content) throws IOException {
		Path temporary = file.resolveSibling(file.getFileName() + TEMPORARY);
		try (FileOutputStream raw = new FileOutputStream(temporary.toFile()); OutputStream out = new BufferedOutputStream(raw, 1 << 20)) {
			content.writeTo(out);
			out.flush();
			raw.getFD().sync();
		} catch (IOException | RuntimeException e) {
			Files.deleteIfExists(temporary);
			throw e;
		}
		Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	/** Deletes what a program that was killed left half written. */
	static void deleteLeftovers(Path folder) throws IOException {
		try (var files = Files.newDirectoryStream(folder, "*" + TEMPORARY)) {
			for (Path file : files) Files.deleteIfExists(file);
		}
	}
}
