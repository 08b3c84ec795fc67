// SPDX-License-Identifier: EPL-2.0
package gleaner.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkplaceTest {
	@TempDir
	private Path parent;

	/** Runs in the other process: fills two folders, and is killed. */
	public static void main(String[] arguments) throws IOException {
		Path parent = Path.of(arguments[0]);
		try (Workplace first = Workplace.open(parent); Workplace second = Workplace.open(parent)) {
			for (Workplace each : List.of(first, second)) Files.writeString(each.folder().resolve("poem.txt"), "half a poem");
			System.out.write('!');
			System.out.flush();
			assertEquals(-1, System.in.read());
		}
	}

	private static Process other(Path parent) throws IOException {
		String tests = System.getProperty("surefire.test.class.path");
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		ProcessBuilder builder = new ProcessBuilder(List.of(java, "-XX:TieredStopAtLevel=1", "-cp",
				tests == null ? System.getProperty("java.class.path") : tests, WorkplaceTest.class.getName(), parent.toString()));
		return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
	}

	@Test
	void whatIsFilledIsLeftAloneAndWhatWasLeftIsSweptAtOnce() throws Exception {
		Process other = other(parent);
		try {
			assertEquals('!', other.getInputStream().read());
			List<String> filled = Folders.names(parent).stream().sorted().toList();
			assertEquals(4, filled.size(), "two folders and their locks");
			Workplace.open(parent).close();
			assertEquals(filled, Folders.names(parent).stream().sorted().toList());
		} finally {
			other.destroyForcibly();
			assertTrue(other.waitFor(30, TimeUnit.SECONDS));
		}
		Workplace.open(parent).close();
		assertEquals(List.of(), Folders.names(parent));
	}

	@Test
	void twoOfOneProgramAreFilledSideBySide() throws Exception {
		try (Workplace first = Workplace.open(parent)) {
			Files.writeString(first.folder().resolve("poem.txt"), "a poem");
			Workplace.open(parent).close();
			first.force();
			first.moveTo(parent.resolve("Harbour"));
		}
		assertEquals(List.of("Harbour"), Folders.names(parent));
		assertEquals("a poem", Files.readString(parent.resolve("Harbour/poem.txt")));
	}

	@Test
	void whatIsNotMovedIsGone() throws Exception {
		try (Workplace workplace = Workplace.open(parent)) {
			Files.writeString(Files.createDirectories(workplace.folder().resolve("poems")).resolve("1.txt"), "a poem");
		}
		assertEquals(List.of(), Folders.names(parent));
	}

	@Test
	void withoutALockOnlyAgeTells() throws Exception {
		Path old = Files.createDirectory(parent.resolve(".gleaner-999999999-abc.tmp"));
		Files.createDirectory(parent.resolve(".gleaner-def.tmp"));
		Files.createDirectory(parent.resolve(".gleaner-notes"));
		for (Path each : List.of(old, parent.resolve(".gleaner-notes")))
			Files.setLastModifiedTime(each, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
		Workplace.open(parent).close();
		assertEquals(List.of(".gleaner-def.tmp", ".gleaner-notes"), Folders.names(parent).stream().sorted().toList());
	}

	@Test
	void aLockWithoutItsFolderIsSwept() throws Exception {
		Files.createFile(parent.resolve(".gleaner-999999999-abc.tmp.lock"));
		Workplace.open(parent).close();
		assertEquals(List.of(), Folders.names(parent));
	}

	@Test
	void manyFilesAreForcedAndAFaultIsTold() throws Exception {
		try (Workplace workplace = Workplace.open(parent)) {
			for (int i = 0; i < 300; i++) Files.writeString(workplace.folder().resolve(i + ".txt"), "poem " + i);
			workplace.force();
			Thread.currentThread().interrupt();
			assertThrows(InterruptedException.class, workplace::force);
			Folders.delete(workplace.folder());
			assertThrows(IOException.class, workplace::force);
		}
	}
}
