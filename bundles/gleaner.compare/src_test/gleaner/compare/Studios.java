// SPDX-License-Identifier: EPL-2.0
package gleaner.compare;

import gleaner.corpus.ImportOptions;
import gleaner.engine.Progress;
import gleaner.studio.Studio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Studios for tests. */
public final class Studios {
	private Studios() {
	}

	/** A studio with one corpus, {@code Sea}, of these poems. */
	public static Studio withSea(Path folder, String... poems) throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		Path file = folder.resolve("Sea");
		Files.createDirectories(file);
		for (int i = 0; i < poems.length; i++) Files.writeString(file.resolve("poem" + i + ".txt"), poems[i]);
		studio.corpora().importFrom("Sea", List.of(file), ImportOptions.AUTOMATIC, Progress.NONE);
		return studio;
	}
}
