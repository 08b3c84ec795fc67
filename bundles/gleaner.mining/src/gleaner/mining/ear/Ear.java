// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.ear;

import gleaner.mining.assay.Row;
import gleaner.mining.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Guesses which raw poems a poet would keep, from those that the poet kept and passed over: a regression over what was measured of them and
 * over their words. It is learnt anew from all decisions each time, which takes milliseconds, and knows nothing else. Immutable, safe for
 * use by several threads.
 */
public final class Ear {
	/** With fewer of either kind there is nothing to be learnt. */
	public static final int FEWEST = 1;

	private static final Trait[] TRAITS = Trait.values();
	private static final double PRIOR_OF_TRAITS = 3;
	private static final double PRIOR_OF_WORDS = 2;
	/** Two texts are alike when so much of their words is common. */
	private static final double ALIKE = 0.25;
	private static final int REASONS = 5;
	private static final double HALF_OF_NORMAL = 0.674;

	private final Logistic logistic;
	private final double[] means;
	private final double[] scales;
	private final Map<String, Integer> words;
	private final List<Row> kept;
	private final int lessons;

	private Ear(Logistic logistic, double[] means, double[] scales, Map<String, Integer> words, List<Row> kept, int lessons) {
		this.logistic = logistic;
		this.means = means;
		this.scales = scales;
		this.words = words;
		this.kept = kept;
		this.lessons = lessons;
	}

	/**
	 * Learns.
	 *
	 * @param ground rows to tell from what is usual, decided or not; those that are not measured do not count
	 * @param verdicts by the hash of the text; kept ones are wanted, passed ones are not, others say nothing
	 * @param used hashes of texts that stand in poems: they are wanted, whatever was said of them
	 */
	public static Ear of(List<Row> ground, Map<String, Verdict> verdicts, Set<String> used) {
		List<Row> decided = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (Row row : ground) {
			Verdict verdict = verdicts.getOrDefault(row.hash(), Verdict.UNDECIDED);
			boolean says = verdict == Verdict.KEPT || verdict == Verdict.PASSED || used.contains(row.hash());
			if (row.isMeasured() && says && seen.add(row.hash())) decided.add(row);
		}
		List<Row> kept = decided.stream().filter(row -> isWanted(row, verdicts, used)).toList();
		int passed = decided.size() - kept.size();
		if (kept.size() < FEWEST || passed < FEWEST) return new Ear(null, null, null, Map.of(), kept, decided.size());
		double[] means = new double[TRAITS.length];
		double[] scales = new double[TRAITS.length];
		usual(ground, means, scales);
		Map<String, Integer> words = words(decided);
		double[] priors = new double[TRAITS.length + words.size()];
		for (int i = 0; i < priors.length; i++) priors[i] = i < TRAITS.length ? PRIOR_OF_TRAITS : PRIOR_OF_WORDS;
		// Both kinds weigh alike, however few of one there are: the rare ones are what is looked for.
		double ofKept = decided.size() / (2.0 * kept.size());
		double ofPassed = decided.size() / (2.0 * passed);
		Ear shape = new Ear(null, means, scales, words, kept, decided.size());
		List<Example> examples = new ArrayList<>();
		for (Row row : decided) {
			boolean wanted = isWanted(row, verdicts, used);
			examples.add(shape.example(row, wanted ? 1 : 0, wanted ? ofKept : ofPassed));
		}
		return new Ear(Logistic.fit(examples, priors), means, scales, words, kept, decided.size());
	}

	private static boolean isWanted(Row row, Map<String, Verdict> verdicts, Set<String> used) {
		return used.contains(row.hash()) || verdicts.get(row.hash()) == Verdict.KEPT;
	}

	private static void usual(List<Row> ground, double[] means, double[] scales) {
		double[] squares = new double[TRAITS.length];
		int n = 0;
		for (Row row : ground) {
			if (!row.isMeasured()) continue;
			n++;
			for (int t = 0; t < TRAITS.length; t++) {
				double value = TRAITS[t].of(row);
				means[t] += value;
				squares[t] += value * value;
			}
		}
		for (int t = 0; t < TRAITS.length; t++) {
			means[t] /= n;
			double spread = Math.sqrt(Math.max(0, squares[t] / n - means[t] * means[t]));
			scales[t] = spread < 1e-6 ? 0 : 1 / spread;
		}
	}

	private static Map<String, Integer> words(List<Row> decided) {
		Map<String, Integer> words = new HashMap<>();
		for (Row row : decided) for (String word : row.heard().content()) words.putIfAbsent(word, TRAITS.length + words.size());
		return words;
	}

	private Example example(Row row, double wanted, double importance) {
		List<Integer> known = new ArrayList<>();
		for (String word : row.heard().content()) {
			Integer index = words.get(word);
			if (index != null) known.add(index);
		}
		int[] indexes = new int[TRAITS.length + known.size()];
		double[] values = new double[indexes.length];
		for (int t = 0; t < TRAITS.length; t++) {
			indexes[t] = t;
			values[t] = Math.clamp((TRAITS[t].of(row) - means[t]) * scales[t], -3, 3);
		}
		for (int i = 0; i < known.size(); i++) {
			indexes[TRAITS.length + i] = known.get(i);
			values[TRAITS.length + i] = 1;
		}
		return new Example(indexes, values, wanted, importance);
	}

	/** Whether it has heard enough to have opinions. */
	public boolean isReady() {
		return logistic != null;
	}

	/** From how many decisions it has learnt. */
	public int lessons() {
		return lessons;
	}

	/** How many of them were for keeping. */
	public int kept() {
		return kept.size();
	}

	/** What it thinks of a raw poem. */
	public Opinion opinion(Row row) {
		if (logistic == null || !row.isMeasured()) return Opinion.NONE;
		Example example = example(row, 0, 1);
		double score = logistic.score(example);
		double spread = HALF_OF_NORMAL * logistic.spread(example);
		return new Opinion(logistic.guess(example), Logistic.sigmoid(score - spread), Logistic.sigmoid(score + spread));
	}

	/** Why a raw poem stands where it does, what says most first; empty as long as the ear is not ready. */
	public List<Reason> reasons(Row row) {
		if (logistic == null || !row.isMeasured()) return List.of();
		Example example = example(row, 0, 1);
		Map<String, Double> points = new LinkedHashMap<>();
		for (int t = 0; t < TRAITS.length; t++)
			points.merge(TRAITS[t].words(row), logistic.weight(t) * example.values()[t], Double::sum);
		List<Reason> reasons = new ArrayList<>();
		points.forEach((words, value) -> reasons.add(new Reason(words, (int) Math.round(100 * value))));
		words(row).forEach(reasons::add);
		return reasons.stream().filter(reason -> reason.points() != 0)
				.sorted(Comparator.comparingInt((Reason reason) -> -Math.abs(reason.points()))).limit(REASONS).toList();
	}

	/** Those words that speak for a text in one reason, those that speak against it in another. */
	private List<Reason> words(Row row) {
		List<Reason> reasons = new ArrayList<>();
		for (boolean isFor : new boolean[] { true, false }) {
			List<String> said = row.heard().content().stream().filter(words::containsKey)
					.filter(word -> Math.round(100 * weight(word)) != 0 && weight(word) > 0 == isFor)
					.sorted(Comparator.comparingDouble(word -> -Math.abs(weight(word)))).toList();
			if (said.isEmpty()) continue;
			double sum = said.stream().mapToDouble(this::weight).sum();
			reasons.add(new Reason((isFor ? "Words you keep: " : "Words you pass: ")
					+ String.join(", ", said.subList(0, Math.min(3, said.size()))), (int) Math.round(100 * sum)));
		}
		return reasons;
	}

	private double weight(String word) {
		return logistic.weight(words.get(word));
	}

	/** All that it has learnt, what counts most first: the trait or word, and its weight. */
	public Map<String, Double> weights() {
		Map<String, Double> all = new LinkedHashMap<>();
		if (logistic == null) return all;
		Map<String, Double> unordered = new HashMap<>();
		for (int t = 0; t < TRAITS.length; t++) unordered.put(TRAITS[t].name().toLowerCase(Locale.ROOT), logistic.weight(t));
		words.forEach((word, index) -> unordered.put("“" + word + "”", logistic.weight(index)));
		unordered.entrySet().stream().sorted(Comparator.comparingDouble((Map.Entry<String, Double> e) -> -Math.abs(e.getValue()))
				.thenComparing(Map.Entry::getKey)).forEach(e -> all.put(e.getKey(), Math.round(e.getValue() * 1000) / 1000.0));
		return all;
	}

	/** How many of the texts that were kept have much of their words in common with this one. */
	public int likeKept(Row row) {
		return row.heard() == null ? 0 : (int) kept.stream().filter(k -> !k.hash().equals(row.hash()) && alike(k, row) >= ALIKE).count();
	}

	/** How much of their words two texts have in common, from 0 to 1. */
	public static double alike(Row a, Row b) {
		if (a.heard() == null || b.heard() == null) return 0;
		Set<String> words = new HashSet<>(a.heard().content());
		int common = 0;
		for (String word : b.heard().content()) if (words.contains(word)) common++;
		double size = Math.sqrt((double) a.heard().content().size() * b.heard().content().size());
		return size == 0 ? 0 : common / size;
	}

	/**
	 * The rows most like one, the nearest first.
	 *
	 * @param most at most so many
	 */
	public static List<Row> kin(Row row, List<Row> among, int most) {
		if (row.heard() == null) return List.of();
		record Near(Row row, double alike) {
		}
		return among.stream().filter(other -> !other.hash().equals(row.hash()) && other.heard() != null)
				.map(other -> new Near(other, alike(row, other))).filter(near -> near.alike > 0)
				.sorted(Comparator.comparingDouble((Near near) -> -near.alike)).limit(most).map(Near::row).toList();
	}
}
