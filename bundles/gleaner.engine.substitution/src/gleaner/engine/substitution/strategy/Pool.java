// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.strategy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** What could stand in a place, to be drawn from by weight. Immutable; a pool may serve many places, and many threads at once. */
public final class Pool {
	/** Nothing. */
	public static final Pool EMPTY = new Pool(List.of());

	private final List<Offer> offers;
	/** Sums of the weights; null where all are the same. */
	private final double[] sums;

	private Pool(List<Offer> offers) {
		this.offers = List.copyOf(offers);
		boolean even = offers.stream().allMatch(offer -> offer.weight() == offers.getFirst().weight());
		sums = even ? null : new double[offers.size()];
		double sum = 0;
		for (int i = 0; sums != null && i < sums.length; i++) {
			sum += offers.get(i).weight();
			sums[i] = sum;
		}
	}

	/** These offers. */
	public static Pool of(Offer... offers) {
		return of(List.of(offers));
	}

	/** These offers. */
	public static Pool of(List<Offer> offers) {
		return offers.isEmpty() ? EMPTY : new Pool(offers);
	}

	/** The offers of both. */
	public Pool and(Pool other) {
		if (other.isEmpty()) return this;
		if (isEmpty()) return other;
		List<Offer> all = new ArrayList<>(offers);
		all.addAll(other.offers);
		return new Pool(all);
	}

	/** All offers. */
	public List<Offer> offers() {
		return offers;
	}

	/** How many there are. */
	public int size() {
		return offers.size();
	}

	/** The weights of all together. */
	public double total() {
		if (isEmpty()) return 0;
		return sums == null ? offers.size() * offers.getFirst().weight() : sums[sums.length - 1];
	}

	/** Whether all are as likely as each other. */
	public boolean isEven() {
		return sums == null;
	}

	/** Whether there is nothing. */
	public boolean isEmpty() {
		return offers.isEmpty();
	}

	/**
	 * One of them, by weight.
	 *
	 * @throws IllegalStateException if there is none
	 */
	public Offer draw(RandomGenerator chance) {
		if (isEmpty()) throw new IllegalStateException("an empty pool has nothing to draw");
		if (sums == null) return offers.get(chance.nextInt(offers.size()));
		int found = Arrays.binarySearch(sums, chance.nextDouble() * sums[sums.length - 1]);
		return offers.get(Math.min(found >= 0 ? found + 1 : -found - 1, offers.size() - 1));
	}
}
