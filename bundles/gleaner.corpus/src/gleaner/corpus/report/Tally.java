// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts how often each thing comes. */
final class Tally<T extends Comparable<T>> {
	private final Map<T, Integer> counts = new TreeMap<>();

	void add(T thing) {
		add(thing, 1);
	}

	void add(T thing, int times) {
		counts.merge(thing, times, Integer::sum);
	}

	/** In their natural order. */
	Map<T, Integer> sorted() {
		return counts;
	}

	/** The most frequent first, at most so many. */
	Map<T, Integer> top(int most) {
		Map<T, Integer> top = new LinkedHashMap<>();
		List<Map.Entry<T, Integer>> entries = counts.entrySet().stream()
				.sorted(Map.Entry.<T, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
				.limit(most).toList();
		for (Map.Entry<T, Integer> entry : entries) top.put(entry.getKey(), entry.getValue());
		return top;
	}
}
