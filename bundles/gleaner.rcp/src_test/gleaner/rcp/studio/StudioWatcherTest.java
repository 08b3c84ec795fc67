// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gleaner.ui.StudioChanges.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudioWatcherTest {
	private static final int PATIENCE_SECONDS = 60;

	@TempDir
	private Path studio;
	private final BlockingQueue<Part> told = new LinkedBlockingQueue<>();

	@BeforeEach
	void makeFolders() throws Exception {
		for (String name : new String[] { "corpora", "debris", "poems", "runs", "reservoirs", "trash" })
			Files.createDirectories(studio.resolve(name));
	}

	private void assertTold(Part part) throws InterruptedException {
		assertEquals(part, told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
		while (told.peek() == part) told.remove();
	}

	@Test
	void foldersOfPoemsAreSeenHoweverDeepTheyLie() throws Exception {
		Path deep = Files.createDirectories(studio.resolve("poems/sea/north/winter"));
		try (StudioWatcher watcher = new StudioWatcher(studio, told::add)) {
			Files.writeString(deep.resolve("Salt.poem"), "salt");
			assertTold(Part.POEMS);
			Files.createDirectory(deep.resolve("ice"));
			assertTold(Part.POEMS);
			// nothing says when a new folder is watched: what comes into it again and again is seen in the end
			for (int i = 0; i < PATIENCE_SECONDS * 10 && told.isEmpty(); i++) {
				Files.writeString(deep.resolve("ice/" + i + ".poem"), "ice");
				Thread.sleep(100);
			}
			assertTold(Part.POEMS);
		}
	}

	@Test
	void ofACorpusItsFolderIsSeenAndNoMore() throws Exception {
		Path parts = Files.createDirectories(studio.resolve("corpora/Sea/parts"));
		try (StudioWatcher watcher = new StudioWatcher(studio, told::add)) {
			Files.writeString(parts.resolve("a.txt"), "a");
			Files.writeString(studio.resolve("corpora/Sea/.draft"), "a file in the making");
			Files.writeString(studio.resolve("trash/record"), "a");
			assertTold(Part.TRASH);
			Files.writeString(studio.resolve("corpora/Sea/b.txt"), "b");
			assertTold(Part.CORPORA);
		}
	}
}
