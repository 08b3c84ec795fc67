package gleaner.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes a file so that at every moment, even if the program is killed or the disk fills up, either the old content is there or
 * the new one, whole: into a temporary file in the same folder, forced to the disk, then renamed in one step.
 */
public final class AtomicFile {
	private static final String TEMPORARY = ".gleaner-";

	/** Writes the new content of a file. */
	@FunctionalInterface
	public interface Content {
		void writeTo(OutputStream out) throws IOException;
	}

	private AtomicFile() {
	}

	/** Writes text as UTF-8. Folders above the file are made where they are missing. */
	public static void write(Path file, String text) throws StudioException {
		write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
	}

	/** Writes whatever the content writes. Folders above the file are made where they are missing. */
	public static void write(Path file, Content content) throws StudioException {
		Path temporary = file.resolveSibling(TEMPORARY + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36) + ".tmp");
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			writeAndForce(temporary, content);
			replace(temporary, file);
		} catch (IOException e) {
			delete(temporary);
			throw Faults.writing(file, e);
		} catch (RuntimeException | Error e) {
			delete(temporary);
			throw e;
		}
		Disk.forceFolder(file.toAbsolutePath().getParent());
	}

	/** Whether this is one of the temporary files, left behind by a program that was killed. */
	public static boolean isTemporary(Path file) {
		String name = file.getFileName().toString();
		return name.startsWith(TEMPORARY) && name.endsWith(".tmp");
	}

	/** With streams, not channels: a channel would break off, and lose the file, if the thread was interrupted. */
	private static void writeAndForce(Path temporary, Content content) throws IOException {
		try (OutputStream out = new BufferedOutputStream(
				Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 1 << 16)) {
			content.writeTo(out);
		}
		Disk.forceFile(temporary);
	}

	private static void replace(Path temporary, Path file) throws IOException {
		try {
			Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private static void delete(Path temporary) {
		try {
			Files.deleteIfExists(temporary);
		} catch (IOException e) {
			return;
		}
	}
}
