// SPDX-License-Identifier: EPL-2.0
package gleaner.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.testing.KilledProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
	@TempDir
	private Path folder;

	@Test
	void writesAndReplaces() throws IOException {
		Path file = folder.resolve("a/b/poem.txt");
		AtomicFile.write(file, "first ✓");
		AtomicFile.write(file, "second");
		assertEquals("second", Files.readString(file));
		assertNothingElseIn(file.getParent());
	}

	@Test
	void aFailureOnTheWayLeavesTheOldFileWholeAndNamesIt() throws IOException {
		Path file = folder.resolve("poem.txt");
		AtomicFile.write(file, "old");
		StudioException e = assertThrows(StudioException.class, () -> AtomicFile.write(file, out -> {
			out.write("half of the new".getBytes(StandardCharsets.UTF_8));
			out.flush();
			throw new IOException("No space left on device");
		}));
		assertEquals("old", Files.readString(file));
		assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
		assertTrue(e.getMessage().contains("the disk is full; make room"), e.getMessage());
		assertNothingElseIn(folder);
	}

	@Test
	void anInterruptedThreadStillWrites() throws IOException {
		Thread.currentThread().interrupt();
		AtomicFile.write(folder.resolve("poem.txt"), "text");
		assertTrue(Thread.interrupted());
		assertEquals("text", Files.readString(folder.resolve("poem.txt")));
	}

	@Test
	void aFolderInTheWayIsSaidSo() throws IOException {
		Path file = Files.createDirectories(folder.resolve("poem.txt/inside")).getParent();
		assertThrows(StudioException.class, () -> AtomicFile.write(file, "text"));
		assertNothingElseIn(folder);
	}

	/** Saves again and again until it is killed. */
	static final class Saver {
		public static void main(String[] arguments) throws IOException {
			Path file = Path.of(arguments[0]);
			for (int i = 0;; i++) {
				AtomicFile.write(file, content(i));
				if (i == 20) System.out.println("saving");
			}
		}

		static String content(int i) {
			return i + " " + Integer.toString(i % 10).repeat(200_000) + " " + i;
		}
	}

	@Test
	void killedWhileSavingTheFileIsWhole() throws Exception {
		Path file = folder.resolve("poem.txt");
		KilledProgram.runAndKill(Saver.class, "saving", file.toString());
		String content = Files.readString(file);
		assertEquals(Saver.content(Integer.parseInt(content.substring(0, content.indexOf(' ')))), content);
		try (Stream<Path> left = Files.list(folder)) {
			assertTrue(left.allMatch(f -> f.equals(file) || AtomicFile.isTemporary(f)));
		}
	}

	private static void assertNothingElseIn(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(1, files.count());
		}
		try (Stream<Path> files = Files.list(folder)) {
			assertFalse(files.anyMatch(AtomicFile::isTemporary));
		}
	}

	@Test
	void whatADeadProgramHasLeftIsToldFromWhatIsBeingWritten() throws Exception {
		Process dead = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
				.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		dead.waitFor();
		Path left = old(Duration.ofSeconds(10), ".gleaner-" + dead.pid() + "-abc.tmp");
		assertTrue(AtomicFile.isLeft(left));
		assertFalse(AtomicFile.isLeft(old(Duration.ZERO, ".gleaner-" + dead.pid() + "-abd.tmp")));
		assertFalse(AtomicFile.isLeft(old(Duration.ZERO, ".gleaner-" + ProcessHandle.current().pid() + "-abc.tmp")));
		assertTrue(AtomicFile.isLeft(old(Duration.ofDays(2), ".gleaner-" + ProcessHandle.current().pid() + "-abd.tmp")));
		assertFalse(AtomicFile.isLeft(old(Duration.ofHours(2), ".gleaner-abc.tmp")));
		assertTrue(AtomicFile.isLeft(old(Duration.ofDays(2), ".gleaner-abd.tmp")));
		assertFalse(AtomicFile.isLeft(old(Duration.ofDays(2), "mine.tmp")));
	}

	private Path old(Duration age, String name) throws IOException {
		Path file = Files.writeString(folder.resolve(name), "half");
		Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
		return file;
	}
}
