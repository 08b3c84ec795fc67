// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.lexicon;

import java.util.List;
import java.util.Set;

import gleaner.language.internal.data.DataFiles;

/** The lists for word salad. Immutable. */
public final class WordLists {
	private final List<String> science;
	private final List<String> offensive;
	private final Set<String> offensiveWords;

	private WordLists(List<String> science, List<String> offensive) {
		this.science = science;
		this.offensive = offensive;
		this.offensiveWords = Set.copyOf(offensive);
	}

	public static WordLists load() {
		List<String> lines = DataFiles.lines("salad.gz");
		return new WordLists(of(lines, "science "), of(lines, "offensive "));
	}

	public List<String> science() {
		return science;
	}

	public List<String> offensive() {
		return offensive;
	}

	/** Whether a plain lower-case word is in the list of swear words and slurs. */
	public boolean isOffensive(String plain) {
		return offensiveWords.contains(plain);
	}

	private static List<String> of(List<String> lines, String kind) {
		return lines.stream().filter(l -> l.startsWith(kind)).map(l -> l.substring(kind.length())).toList();
	}
}
