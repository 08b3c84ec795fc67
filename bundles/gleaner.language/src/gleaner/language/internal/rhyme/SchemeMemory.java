package gleaner.language.internal.rhyme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups the line ends of one version of a poem after the other, and compares only pairs that it has not seen in the last one. Used by one
 * thread at a time.
 */
final class SchemeMemory {
	private record Pair(String first, String second) {
	}

	private final SchemeFinder finder;
	private Map<Pair, Double> known = new HashMap<>();

	SchemeMemory(SchemeFinder finder) {
		this.finder = finder;
	}

	/** The group of each word, as {@link SchemeFinder#groups} has it. */
	int[] groups(List<String> ends) {
		Map<Pair, Double> now = new HashMap<>();
		int[] groups = finder.groups(ends.size(), (i, j) -> now.computeIfAbsent(new Pair(ends.get(i), ends.get(j)), pair -> {
			Double before = known.get(pair);
			return before != null ? before : finder.strength(pair.first(), pair.second());
		}));
		known = now;
		return groups;
	}
}
