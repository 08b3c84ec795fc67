// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Draws what follows a context. At temperature 1 a position of the context is drawn directly, in no time that depends on how many
 * there are; otherwise the followers are counted, and for frequent contexts the counts are kept. What is kept depends on the corpora alone,
 * so poems share it. For one stream.
 */
final class Sampler {
	/** Contexts of fewer positions are counted anew each time. */
	private static final int FREQUENT = 24;
	/** How often to draw again what is forbidden, before what is not forbidden is counted. */
	private static final int TRIES = 16;
	/** How many followers are kept at most. */
	private static final int KEPT = 1 << 20;
	/** Colder than this is as good as 0. */
	private static final double COLDEST = 1e-6;

	private record Counted(Followers followers, double[] sums) {
	}

	private final ContextIndex index;
	private final Tokens tokens;
	private final double temperature;
	private SplitMix random = new SplitMix(0);
	private final Map<Long, Counted> kept = new HashMap<>();
	private int keptFollowers;

	/** @param temperature from 0, which always takes the likeliest */
	Sampler(ContextIndex index, double temperature) {
		this.index = index;
		this.tokens = index.tokens();
		this.temperature = Math.max(COLDEST, temperature);
	}

	/** A poem begins: from here on everything is drawn from its seed. */
	void begin(long seed) {
		random = new SplitMix(seed);
	}

	/** The rank of a position whose unit follows the context and is not forbidden; -1 if there is none. */
	int draw(Place place, IntSet forbidden) {
		int low = place.low();
		int high = place.high();
		if (temperature == 1 && (tokens.corpora() == 1 || place.isWhole())) {
			for (int i = 0; i < TRIES; i++) {
				int rank = drawRank(low, high);
				if (forbidden.isEmpty() || !forbidden.has(index.unit(rank))) return rank;
			}
		}
		return drawCounted(low, high, forbidden);
	}

	private int drawRank(int low, int high) {
		if (high - low == 1) return low;
		return tokens.corpora() == 1 ? low + random.below(high - low) : drawFromMix(low, high);
	}

	private int drawCounted(int low, int high, IntSet forbidden) {
		Counted counted = counted(low, high);
		for (int i = 0; i < TRIES; i++) {
			int drawn = draw(counted.sums);
			if (!forbidden.has(counted.followers.units()[drawn])) return counted.followers.ranks()[drawn];
		}
		double[] sums = counted.followers.cumulated(temperature, forbidden);
		return sums[sums.length - 1] > 0 ? counted.followers.ranks()[draw(sums)] : -1;
	}

	private int draw(double[] sums) {
		return find(sums, random.fraction() * sums[sums.length - 1]);
	}

	/** The positions of a whole context lie side by side for each corpus: draws the corpus, then the position. */
	private int drawFromMix(int low, int high) {
		int last = tokens.corpus(index.position(high - 1));
		int first = tokens.corpus(index.position(low));
		if (first == last) return low + random.below(high - low);
		double sum = 0;
		for (int c = first, from = low; c <= last; c++) {
			int to = index.firstOfCorpus(from, high, c + 1);
			sum += (to - from) * tokens.scale(c);
			from = to;
		}
		double drawn = random.fraction() * sum;
		int from = low;
		for (int c = first; c < last; c++) {
			int to = index.firstOfCorpus(from, high, c + 1);
			double weight = (to - from) * tokens.scale(c);
			if (drawn < weight) return from + random.below(to - from);
			drawn -= weight;
			from = to;
		}
		return from + random.below(high - from);
	}

	private Counted counted(int low, int high) {
		if (high - low < FREQUENT) return count(low, high);
		long key = (long) low << 32 | high;
		Counted known = kept.get(key);
		if (known != null) return known;
		Counted counted = count(low, high);
		if (keptFollowers > KEPT) {
			kept.clear();
			keptFollowers = 0;
		}
		keptFollowers += counted.followers.size();
		kept.put(key, counted);
		return counted;
	}

	private Counted count(int low, int high) {
		Followers followers = Followers.of(index, low, high);
		return new Counted(followers, followers.cumulated(temperature, IntSet.EMPTY));
	}

	/** The first index whose sum is above {@code drawn}; of equal sums the first, which is the one that has a weight. */
	private static int find(double[] sums, double drawn) {
		int found = Arrays.binarySearch(sums, drawn);
		int at = found < 0 ? -found - 1 : found + 1;
		while (at < sums.length - 1 && sums[at] <= drawn) at++;
		while (at > 0 && sums[at] == sums[at - 1]) at--;
		return at;
	}
}
