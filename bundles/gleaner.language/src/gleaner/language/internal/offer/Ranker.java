// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.offer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import gleaner.language.internal.candidate.PoolMaker;
import gleaner.language.internal.candidate.Tables;
import gleaner.language.internal.data.Remembered;
import gleaner.language.internal.feature.Numbered;
import gleaner.language.internal.feature.Scales;
import gleaner.language.internal.feature.Surroundings;

/**
 * Puts the words that might stand in a place in order: a sum of weighted features, of the word and of the line around it. Remembers the
 * words that it was asked for last. Thread-safe.
 */
public final class Ranker {
	private static final int REMEMBERED = 64;
	/** Candidates whose words in the tables are remembered: the same are met for many words. */
	private static final int NUMBERED = 131_072;

	private record Key(Reading reading, boolean mayBeName) {
	}

	private final PoolMaker pools;
	private final Scales scales;
	private final Tables tables;
	private final Recent<Key, ScoredPool> recent = new Recent<>(REMEMBERED);
	private final Remembered<String, Numbered> numbers = new Remembered<>(NUMBERED);

	public Ranker(PoolMaker pools, Scales scales, Tables tables) {
		this.pools = pools;
		this.scales = scales;
		this.tables = tables;
	}

	/**
	 * The words for a place, the best first.
	 *
	 * @param readings ways of taking the word, the likeliest first
	 * @param words of the line
	 * @param index of the word among them
	 * @param dial from 0 (keep the meaning) to 1 (fit the line)
	 * @param mayBeName whether names may be among them
	 */
	List<Ranked> ranked(List<Reading> readings, List<String> words, int index, double dial, boolean mayBeName) {
		Surroundings place = Surroundings.of(words, index, tables);
		double now = scales.features().likelihood(Numbered.of(words.get(index), tables), place);
		Map<String, Ranked> best = new HashMap<>();
		for (Reading reading : readings) {
			ScoredPool pool = pool(reading, mayBeName);
			for (int i = 0; i < pool.size(); i++) {
				double score = pool.score(i, dial) + scales.inLine(pool.words(i), place, dial);
				Ranked ranked = new Ranked(pool.candidate(i), pool.pool(), pool.words(i), place, score,
						scales.features().likelihood(pool.words(i), place) >= now);
				best.merge(ranked.candidate().text(), ranked, (a, b) -> a.score() >= b.score() ? a : b);
			}
			place = place.otherwise();
		}
		List<Ranked> ranked = new ArrayList<>(best.values());
		ranked.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(r -> r.candidate().text()));
		return ranked;
	}

	/** The words for a place with the values of all features, in the order of their names; of a word found twice the first. */
	Map<String, double[]> evidence(List<Reading> readings, List<String> words, int index, boolean mayBeName) {
		Surroundings place = Surroundings.of(words, index, tables);
		Map<String, double[]> evidence = new HashMap<>();
		for (Reading reading : readings) {
			ScoredPool pool = pool(reading, mayBeName);
			for (int i = 0; i < pool.size(); i++) {
				evidence.putIfAbsent(pool.candidate(i).text(),
						scales.features().all(pool.candidate(i), pool.pool(), pool.words(i), place));
			}
			place = place.otherwise();
		}
		return evidence;
	}

	/** The candidates for a word with what speaks for them in any line. */
	ScoredPool pool(Reading reading, boolean mayBeName) {
		return recent.get(new Key(reading, mayBeName),
				key -> new ScoredPool(pools.pool(reading.base(), reading.form(), mayBeName), scales,
						text -> numbers.get(text, each -> Numbered.of(each, tables))));
	}
}
