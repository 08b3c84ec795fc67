package gleaner.ui.studio;

import gleaner.studio.corpus.ImportOptions;
import java.nio.file.Path;
import java.util.List;

/** What the poet wants imported. */
record ImportOrder(String name, List<Path> sources, ImportOptions options) {
	ImportOrder {
		sources = List.copyOf(sources);
	}

	/** A name for a corpus from the names of its files: "harbour_notes.txt" becomes "harbour notes". */
	static String nameFor(List<Path> sources) {
		if (sources.isEmpty())
			return "";
		Path first = sources.getFirst();
		Path named = sources.size() == 1 || first.getParent() == null ? first : first.getParent();
		String name = named.getFileName() == null ? "" : named.getFileName().toString();
		return name.replaceFirst("\\.(?i:txt|jsonl|text)$", "").replace('_', ' ').strip();
	}
}
