package gleaner.desk.studio;

import gleaner.corpus.ImportSource;
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

	private static String plain(String fileName) {
		return fileName.replaceFirst("(?i)(\\.(txt|text|md|markdown|html?|xhtml|epub|csv|tsv|jsonl|ndjson|zip|tar|tgz|tar\\.gz|utf-8|images))+$", "").replace('_', ' ').strip();
	}
}
