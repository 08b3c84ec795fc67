// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.ore;

import gleaner.mining.assay.Row;
import gleaner.mining.sift.Age;
import gleaner.mining.verdict.Verdict;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many raw poems there are of each kind.
 *
 * @param sources by source, the largest first: how many of it all in all, and of each of its models, by step
 * @param corpora by corpus that a machine had learnt from, the largest first; an empty name, which comes last, is where that is not known
 * @param ages by how long ago they were made
 * @param verdicts by verdict
 * @param all how many
 */
public record Tally(Map<String, Source> sources, Map<String, Integer> corpora, Map<Age, Integer> ages, Map<Verdict, Integer> verdicts,
		int all) {
	/** Of nothing. */
	public static final Tally NOTHING = new Tally(Map.of(), Map.of(), Map.of(), Map.of(), 0);

	/**
	 * A source.
	 *
	 * @param all how many of it
	 * @param models how many by each of its models, the youngest first; none if it has none
	 */
	public record Source(int all, Map<String, Integer> models) {
	}

	/** Counts. */
	public static Tally of(List<Row> rows, Map<String, Verdict> marks) {
		Map<String, Map<String, Integer>> models = new HashMap<>();
		Map<String, Long> steps = new HashMap<>();
		Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
		Map<String, Integer> corpora = new HashMap<>();
		Map<Age, Integer> ages = new EnumMap<>(Age.class);
		LocalDate today = LocalDate.now();
		for (Row row : rows) {
			if (row.label().corpora().isEmpty()) corpora.merge("", 1, Integer::sum);
			for (String corpus : row.label().corpora()) corpora.merge(corpus, 1, Integer::sum);
			ages.merge(Age.of(row.label().made(), today), 1, Integer::sum);
			models.computeIfAbsent(row.label().source(), any -> new HashMap<>()).merge(row.label().model(), 1, Integer::sum);
			steps.put(row.label().model(), row.label().step());
			verdicts.merge(marks.getOrDefault(row.hash(), Verdict.UNDECIDED), 1, Integer::sum);
		}
		Map<String, Source> sources = new LinkedHashMap<>();
		models.entrySet().stream().sorted(Comparator.comparingInt((Map.Entry<String, Map<String, Integer>> e) -> -sum(e.getValue()))
				.thenComparing(Map.Entry::getKey)).forEach(e -> {
					Map<String, Integer> ordered = new LinkedHashMap<>();
					e.getValue().keySet().stream().filter(model -> !model.isEmpty())
							.sorted(Comparator.comparing((String model) -> steps.get(model)).thenComparing(Comparator.naturalOrder()))
							.forEach(model -> ordered.put(model, e.getValue().get(model)));
					sources.put(e.getKey(), new Source(sum(e.getValue()), ordered));
				});
		return new Tally(sources, bySize(corpora), ages, verdicts, rows.size());
	}

	private static Map<String, Integer> bySize(Map<String, Integer> counts) {
		Map<String, Integer> ordered = new LinkedHashMap<>();
		counts.entrySet().stream().sorted(Comparator.comparing((Map.Entry<String, Integer> e) -> e.getKey().isEmpty())
				.thenComparing(e -> -e.getValue()).thenComparing(Map.Entry::getKey)).forEach(e -> ordered.put(e.getKey(), e.getValue()));
		return ordered;
	}

	private static int sum(Map<String, Integer> counts) {
		return counts.values().stream().mapToInt(count -> count).sum();
	}
}
