// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.ImportOptions;
import gleaner.corpus.StoredCorpus;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.testing.SmallDisk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A studio on a disk that is full, and on one that nothing can be written to. */
class FullDiskTest {
	@TempDir
	private Path folder;

	@Test
	void aFullDiskIsSaidAndLeavesWhatWasThere() throws Exception {
		try (SmallDisk disk = new SmallDisk(folder.resolve("disk"), 600)) {
			Assumptions.assumeTrue(disk.isMounted(), "mounting is not possible here");
			Studio studio = Studio.create(disk.folder().resolve("Gleaner"));
			Path small = Files.writeString(folder.resolve("small.txt"), "salt\n\nrope");
			Path large = Files.writeString(folder.resolve("large.txt"), "salt and rope\n".repeat(100_000));
			studio.corpora().importFrom("Small", List.of(small), ImportOptions.AUTOMATIC, Progress.NONE);
			String said = assertThrows(StudioException.class,
					() -> studio.corpora().importFrom("Large", List.of(large), ImportOptions.AUTOMATIC, Progress.NONE)).getMessage();
			assertTrue(said.contains("the disk is full; make room"), said);
			assertEquals(1, studio.corpora().list().size());
			try (Stream<Path> left = Files.list(studio.folder().resolve("corpora"))) {
				assertEquals(1, left.count(), "nothing half made is left");
			}
			FullDiskRuns.fillAndSpew(studio);
		}
	}

	@Test
	void aReadOnlyStudioOpensAndSaysThatNothingCanBeWritten() throws Exception {
		try (SmallDisk disk = new SmallDisk(folder.resolve("disk"), 20_000)) {
			Assumptions.assumeTrue(disk.isMounted(), "mounting is not possible here");
			Studio.openOrCreateStarter(disk.folder().resolve("Gleaner"));
			Assumptions.assumeTrue(disk.makeReadOnly(), "mounting read-only is not possible here");
			Studio studio = Studio.openOrCreateStarter(disk.folder().resolve("Gleaner"));
			assertTrue(studio.isReadOnly());
			for (StoredCorpus corpus : studio.corpora().list()) {
				assertTrue(corpus.statistics().poems() > 40);
				assertEquals(64, corpus.fingerprint().length());
			}
			FullDiskRuns.assertCannotSpew(studio);
			assertTrue(assertThrows(StudioException.class, () -> studio.corpora().remove("Harbour notes")).getMessage()
					.contains("is read-only"));
			assertTrue(assertThrows(StudioException.class, () -> Studio.openOrCreateStarter(disk.folder().resolve("Another"))).getMessage()
					.contains("read-only"));
		}
	}
}
