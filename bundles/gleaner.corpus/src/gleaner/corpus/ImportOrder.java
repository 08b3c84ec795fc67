// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import java.nio.file.Path;
import java.util.List;

/**
 * What a poet wants imported.
 *
 * @param name what the corpus will be called; any text of one line
 * @param sources at least one
 */
public record ImportOrder(String name, List<ImportSource> sources, ImportOptions options) {
	public ImportOrder {
		sources = List.copyOf(sources);
	}

	/** An import of files and folders. */
	public static ImportOrder of(String name, List<Path> paths, ImportOptions options) {
		return new ImportOrder(name, paths.stream().<ImportSource>map(ImportSource.Local::new).toList(), options);
	}
}
