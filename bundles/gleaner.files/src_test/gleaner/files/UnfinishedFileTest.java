// SPDX-License-Identifier: EPL-2.0
package gleaner.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedFileTest {
	@TempDir
	private Path folder;

	@Test
	void whatIsThereStaysUntilTheNewOneIsComplete() throws Exception {
		Path place = Files.writeString(folder.resolve("film"), "old");
		try (UnfinishedFile file = UnfinishedFile.of(place)) {
			Files.writeString(file.file(), "new");
			assertEquals("old", Files.readString(place));
			assertTrue(AtomicFile.isTemporary(file.file()));
			file.complete();
		}
		assertEquals("new", Files.readString(place));
		assertEquals(List.of("film"), Folders.names(folder));
	}

	@Test
	void whatWasNotCompletedIsTakenAway() throws Exception {
		try (UnfinishedFile file = UnfinishedFile.of(folder.resolve("a/b/film"))) {
			Files.writeString(file.file(), "half");
		}
		assertEquals(List.of(), Folders.names(folder.resolve("a/b")));
	}

	@Test
	void whatKilledProgramsHaveLeftIsSweptAwayAndWhatGrowsStays() throws Exception {
		Path left = Files.writeString(folder.resolve(".gleaner-999999999-1a2b.tmp"), "half");
		Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(60)));
		try (UnfinishedFile one = UnfinishedFile.of(folder.resolve("one"));
				UnfinishedFile other = UnfinishedFile.of(folder.resolve("other"))) {
			assertEquals(2, Folders.names(folder).size());
			one.complete();
			other.complete();
		}
		assertEquals(List.of("one", "other"), Folders.names(folder).stream().sorted().toList());
	}

	@Test
	void whereNothingCanBeWrittenASentenceSaysSo() throws IOException {
		assertTrue(assertThrows(StudioException.class, () -> UnfinishedFile.of(folder)).getMessage().contains("it is a folder"));
		Path file = Files.writeString(folder.resolve("file"), "");
		assertTrue(assertThrows(StudioException.class, () -> UnfinishedFile.of(file.resolve("film"))).getMessage()
				.startsWith("cannot write "));
	}
}
