// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.studio;

import gleaner.corpus.ImportSource;
import gleaner.corpus.Importable;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Names for corpora, from the names of their files. */
public final class SourceNames {
	private SourceNames() {
	}

	/** "harbour_notes.txt" becomes "harbour notes"; several files are called by their folder; nothing is called by nothing. */
	public static String nameFor(List<ImportSource> sources) {
		if (sources.isEmpty())
			return "";
		return switch (sources.getFirst()) {
		case ImportSource.Local(Path path) -> {
			Path whole = path.toAbsolutePath().normalize();
			Path named = sources.size() == 1 || whole.getParent() == null ? whole : whole.getParent();
			yield named.getFileName() == null ? "" : plain(named.getFileName().toString());
		}
		case ImportSource.Web(URI address) -> {
			String path = address.getPath() == null ? "" : address.getPath();
			String last = path.substring(path.lastIndexOf('/') + 1);
			yield last.isBlank() ? address.getHost() : plain(last);
		}
		};
	}

	/** Project Gutenberg calls its files {@code pg1279.txt.utf-8} and {@code pg1279.epub.images}. */
	private static String plain(String fileName) {
		String name = fileName;
		String before;
		do {
			before = name;
			name = Importable.withoutEnding(name).replaceFirst("(?i)\\.(utf-8|images)$", "");
		} while (!name.equals(before));
		return name.replace('_', ' ').strip();
	}
}
