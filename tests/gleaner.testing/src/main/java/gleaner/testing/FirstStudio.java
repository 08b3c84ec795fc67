// SPDX-License-Identifier: EPL-2.0
package gleaner.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A studio as Gleaner 0.1 left it, before debris and provenance told the whole making of a text: two corpora, a reservoir, a word of its
 * own, a thread of two tiny LSTMs with a note, one of a tiny WaveNet, five debris files, a poem with marks and ledger, and one of found
 * lines.
 */
public final class FirstStudio {
	private FirstStudio() {
	}

	/** Unpacks it; gives back its folder. */
	public static Path into(Path folder) throws IOException {
		Path studio = folder.resolve("studio");
		try (InputStream in = FirstStudio.class.getResourceAsStream("studio-0.1.zip"); ZipInputStream zip = new ZipInputStream(in)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				Path file = studio.resolve(entry.getName());
				if (entry.isDirectory()) {
					Files.createDirectories(file);
					continue;
				}
				Files.createDirectories(file.getParent());
				Files.copy(zip, file);
			}
		}
		return studio;
	}
}
