package gleaner.language.internal.lexicon;

import java.util.List;

import gleaner.language.internal.data.DataFiles;

/** The lists for word salad. Immutable. */
public record WordLists(List<String> science, List<String> offensive) {
	public static WordLists load() {
		List<String> lines = DataFiles.lines("salad.gz");
		return new WordLists(of(lines, "science "), of(lines, "offensive "));
	}

	private static List<String> of(List<String> lines, String kind) {
		return lines.stream().filter(l -> l.startsWith(kind)).map(l -> l.substring(kind.length())).toList();
	}
}
