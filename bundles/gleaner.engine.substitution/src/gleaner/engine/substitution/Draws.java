// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution;

import gleaner.engine.substitution.strategy.Offer;
import gleaner.engine.substitution.strategy.Pool;
import gleaner.engine.substitution.strategy.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** Offers drawn from a pool by weight, as long as somebody asks. */
final class Draws implements Iterator<Offer> {
	private record Keyed(Offer offer, double key) {
	}

	private final Pool pool;
	private final Work work;

	Draws(Pool pool, Work work) {
		this.pool = pool;
		this.work = work;
	}

	/**
	 * The first offers drawn without putting back, where the weights are raised to the power of 1/diversity: at 0 the heaviest, high up
	 * all the same (Efraimidis and Spirakis, "Weighted random sampling with a reservoir", 2006, in logarithms).
	 */
	static List<Offer> byDiversity(Pool pool, double diversity, Work work, int most) {
		List<Keyed> keyed = new ArrayList<>(pool.size());
		for (Offer offer : pool.offers()) {
			double chance = -Math.log(-Math.log(Math.max(work.chance().nextDouble(), Double.MIN_NORMAL)));
			keyed.add(new Keyed(offer, Math.log(offer.weight()) + diversity * chance));
		}
		return keyed.stream().sorted(Comparator.comparingDouble(Keyed::key).reversed()).limit(most).map(Keyed::offer).toList();
	}

	@Override
	public boolean hasNext() {
		return !pool.isEmpty();
	}

	@Override
	public Offer next() {
		return pool.draw(work.chance());
	}
}
