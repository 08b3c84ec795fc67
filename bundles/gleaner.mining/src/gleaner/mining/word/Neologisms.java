// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.word;

import gleaner.mining.assay.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Gathers the inventions of raw poems, and the names of their sources that surface in them. */
public final class Neologisms {
	private static final int MOST_PLACES = 20;
	private static final int WEIGHED = 2_000;
	private static final Comparator<Row> OLDEST_FIRST = Comparator
			.comparingLong((Row row) -> row.label().step() < 0 ? Long.MAX_VALUE : row.label().step())
			.thenComparingDouble(row -> Double.isNaN(row.label().diversity()) ? Double.MAX_VALUE : row.label().diversity())
			.thenComparing(row -> row.label().made()).thenComparingInt(Row::number);

	/** A word while its place is looked for. */
	private record Weighed(String word, double likeness, int places, boolean isSure) {
	}

	private static final Comparator<Weighed> MOST_LIKELY_FIRST = Comparator.comparingDouble((Weighed w) -> -w.likeness)
			.thenComparingInt(w -> -w.places).thenComparing(Weighed::word);

	/** A word while it is counted. */
	private static final class Count {
		private int places;
		private final List<Birth> births = new ArrayList<>();
	}

	private Neologisms() {
	}

	/**
	 * All inventions of some rows: those most like words first. The first {@value #WEIGHED} are weighed with care; there may be hundreds of
	 * thousands, and the others stand behind them by their letters alone.
	 *
	 * @param known words of the poet's own, in lower case, that are inventions no more
	 */
	public static List<Neologism> inventions(Collection<Row> rows, Set<String> known, WordLikeness likeness) {
		Map<String, Count> counts = count(rows, row -> row.heard().inventions(), word -> word.toLowerCase(Locale.ROOT));
		counts.keySet().removeIf(word -> known.contains(word.replace('\u2019', '\'')));
		PriorityQueue<Weighed> waiting = new PriorityQueue<>(MOST_LIKELY_FIRST);
		counts.forEach((word, count) -> waiting.add(new Weighed(word, likeness.atMost(word), count.places, false)));
		List<Neologism> all = new ArrayList<>(counts.size());
		double last = 1;
		while (!waiting.isEmpty()) {
			Weighed next = waiting.poll();
			if (!next.isSure && all.size() < WEIGHED) {
				waiting.add(new Weighed(next.word, likeness.of(next.word), next.places, true));
				continue;
			}
			last = Math.min(last, next.likeness);
			all.add(neologism(next.word, counts.get(next.word), last));
		}
		return all;
	}

	/** All names of the corpora that surface in some rows, the most frequent first. */
	public static List<Neologism> names(Collection<Row> rows) {
		List<Neologism> all = new ArrayList<>();
		count(rows, row -> row.told() == null ? List.of() : row.told().names(), word -> word)
				.forEach((word, count) -> all.add(neologism(word, count, 1)));
		all.sort(Comparator.comparingInt(Neologism::count).reversed().thenComparing(Neologism::word));
		return all;
	}

	private static Neologism neologism(String word, Count count, double likeness) {
		List<Birth> births = count.births.stream().sorted(Comparator.comparing(Birth::row, OLDEST_FIRST)).toList();
		return new Neologism(word, count.places, births.size(), births.getFirst(), likeness, Roots.of(word),
				births.subList(0, Math.min(MOST_PLACES, births.size())));
	}

	private static Map<String, Count> count(Collection<Row> rows, Function<Row, List<String>> words, Function<String, String> key) {
		Map<String, Count> counts = new HashMap<>();
		Set<String> texts = new HashSet<>();
		for (Row row : rows) {
			if (row.heard() == null || !texts.add(row.hash())) continue;
			Set<String> here = new HashSet<>();
			for (String word : words.apply(row)) {
				Count count = counts.computeIfAbsent(key.apply(word), any -> new Count());
				count.places++;
				if (here.add(key.apply(word))) count.births.add(new Birth(row, word));
			}
		}
		return counts;
	}

	/** The words by their families: those of most words first, words that stand alone last, each by itself. */
	public static Map<String, List<Neologism>> families(List<Neologism> words) {
		Map<String, List<Neologism>> by = new TreeMap<>();
		for (Neologism word : words) by.computeIfAbsent(word.family(), any -> new ArrayList<>()).add(word);
		Map<String, List<Neologism>> ordered = new LinkedHashMap<>();
		by.entrySet().stream().sorted(Comparator.comparingInt((Map.Entry<String, List<Neologism>> e) -> -e.getValue().size()))
				.forEach(e -> ordered.put(e.getKey(), e.getValue()));
		return ordered;
	}
}
