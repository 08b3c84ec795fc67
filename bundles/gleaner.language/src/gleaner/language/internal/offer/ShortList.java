// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.offer;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import gleaner.language.internal.candidate.Candidate;
import gleaner.language.internal.candidate.Way;
import gleaner.language.internal.feature.Numbered;
import gleaner.language.sense.Relation;

/** Of all candidates for a word those that may come first in some line, in little room. Immutable. */
final class ShortList {
	/** So many of each end of the dial are kept. */
	private static final int MOST = 32;
	private static final Set<Relation> STAND_IN = EnumSet.of(Relation.SYNONYM, Relation.SIMILAR, Relation.HYPERNYM, Relation.HYPONYM,
			Relation.NEAR);

	private final String[] texts;
	private final Relation[] relations;
	private final Numbered[] words;
	private final float[] meaning;
	private final float[] line;

	private ShortList(int size) {
		texts = new String[size];
		relations = new Relation[size];
		words = new Numbered[size];
		meaning = new float[size];
		line = new float[size];
	}

	/** @param isWanted which words may be in it */
	static ShortList of(ScoredPool pool, Predicate<String> isWanted) {
		List<Integer> able = IntStream.range(0, pool.size()).boxed()
				.filter(i -> relation(pool.candidate(i)) != null && isWanted.test(pool.candidate(i).base())).toList();
		int[] best = Stream.of(0.0, 1.0)
				.flatMap(dial -> able.stream().sorted(Comparator.comparingDouble(i -> -pool.score(i, dial))).limit(MOST))
				.distinct().mapToInt(i -> i).toArray();
		ShortList list = new ShortList(best.length);
		for (int at = 0; at < best.length; at++) {
			Candidate candidate = pool.candidate(best[at]);
			list.texts[at] = candidate.text();
			list.relations[at] = relation(candidate);
			list.words[at] = pool.words(best[at]);
			list.meaning[at] = (float) pool.score(best[at], 0);
			list.line[at] = (float) pool.score(best[at], 1);
		}
		return list;
	}

	/** How a candidate is related so that it may stand for the word; null if it is not. */
	private static Relation relation(Candidate candidate) {
		if (candidate.is(Relation.ANTONYM)) return null;
		return Stream.concat(candidate.ways().stream().map(Way::relation), candidate.isNear() ? Stream.of(Relation.NEAR) : Stream.of())
				.filter(STAND_IN::contains).min(Comparator.naturalOrder()).orElse(null);
	}

	int size() {
		return texts.length;
	}

	String text(int i) {
		return texts[i];
	}

	Relation relation(int i) {
		return relations[i];
	}

	Numbered words(int i) {
		return words[i];
	}

	/** What speaks for a word in any line. */
	double score(int i, double dial) {
		return (1 - dial) * meaning[i] + dial * line[i];
	}
}
