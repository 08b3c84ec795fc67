// SPDX-License-Identifier: EPL-2.0
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
	private Map<Pair, Link> known = new HashMap<>();
	private Map<String, LineEnd> heard = new HashMap<>();

	SchemeMemory(SchemeFinder finder) {
		this.finder = finder;
	}

	/** How the ends rhyme, as {@link SchemeFinder#grouping} has it. */
	SchemeFinder.Grouping grouping(List<String> ends) {
		Map<String, LineEnd> hearing = new HashMap<>();
		for (String end : ends) {
			LineEnd before = heard.get(end);
			if (before != null) hearing.put(end, before);
			else hearing.computeIfAbsent(end, finder::end);
		}
		heard = hearing;
		Map<Pair, Link> now = new HashMap<>();
		SchemeFinder.Grouping grouping = finder.grouping(ends.size(),
				(i, j) -> now.computeIfAbsent(new Pair(ends.get(i), ends.get(j)), pair -> {
					Link before = known.get(pair);
					return before != null ? before : finder.link(hearing.get(pair.first()), hearing.get(pair.second()));
				}));
		known = now;
		return grouping;
	}
}
