// SPDX-License-Identifier: EPL-2.0
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
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a file so that at every moment, even if the program is killed or the disk fills up, either the old content is there or
 * the new one, whole: into a temporary file in the same folder, forced to the disk, then renamed in one step.
 */
public final class AtomicFile {
	private static final String TEMPORARY = ".gleaner-";
	/** With the number of the process that writes it; older programs did not say. */
	private static final Pattern LEFT = Pattern.compile("\\.gleaner-(?:([0-9]{1,9})-)?[0-9a-z]+\\.tmp");
	/** What is being written grows all the time, also on a disk that several machines share, where the number says nothing. */
	private static final Duration SETTLED = Duration.ofSeconds(2);
	/** Nobody writes a file for so long. */
	private static final Duration LONG = Duration.ofDays(1);

	/** Writes the new content of a file. */
	@FunctionalInterface
	public interface Content {
		void writeTo(OutputStream out) throws IOException;
	}

	private AtomicFile() {
	}

	/** A new name for a temporary file of this program, by which {@link #isLeft} knows it when the program is no more. */
	public static String temporaryName() {
		return TEMPORARY + ProcessHandle.current().pid() + "-"
				+ Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36) + ".tmp";
	}

	/** Writes text as UTF-8. Folders above the file are made where they are missing. */
	public static void write(Path file, String text) throws StudioException {
		write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
	}

	/** Writes whatever the content writes. Folders above the file are made where they are missing. */
	public static void write(Path file, Content content) throws StudioException {
		Path temporary = temporary(file);
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

	/** A name in the same folder that nobody else has. */
	static Path temporary(Path file) {
		return file.resolveSibling(temporaryName());
	}

	/** Whether this is one of the temporary files, left behind by a program that was killed. */
	public static boolean isTemporary(Path file) {
		String name = file.getFileName().toString();
		return name.startsWith(TEMPORARY) && name.endsWith(".tmp");
	}

	/** Whether this is one of the temporary files, and the program that wrote it is no more. */
	public static boolean isLeft(Path file) throws IOException {
		Matcher name = LEFT.matcher(file.getFileName().toString());
		if (!name.matches() || !Files.isRegularFile(file)) return false;
		Instant written = Files.getLastModifiedTime(file).toInstant();
		Duration age = Duration.between(written, Instant.now());
		boolean isGone = name.group(1) != null && !isAtWork(Long.parseLong(name.group(1)), written);
		return age.compareTo(isGone ? SETTLED : LONG) > 0;
	}

	/** A process that began after the file was written has got the number of another. */
	private static boolean isAtWork(long process, Instant written) {
		return ProcessHandle.of(process).filter(ProcessHandle::isAlive)
				.filter(handle -> handle.info().startInstant().filter(start -> start.isAfter(written)).isEmpty()).isPresent();
	}

	/** With streams, not channels: a channel would break off, and lose the file, if the thread was interrupted. */
	private static void writeAndForce(Path temporary, Content content) throws IOException {
		try (OutputStream out = new BufferedOutputStream(
				Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 1 << 16)) {
			content.writeTo(out);
		}
		Disk.forceFile(temporary);
	}

	static void replace(Path temporary, Path file) throws IOException {
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
