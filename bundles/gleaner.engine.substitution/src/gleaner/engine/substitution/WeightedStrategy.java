// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution;

import gleaner.engine.substitution.strategy.Strategy;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A strategy and how often it acts.
 *
 * @param weight above 0
 */
record WeightedStrategy(Strategy strategy, double weight) {
	/** One of several, by weight. */
	static WeightedStrategy draw(List<WeightedStrategy> all, RandomGenerator chance) {
		double sum = 0;
		for (WeightedStrategy each : all) sum += each.weight();
		double at = chance.nextDouble() * sum;
		for (WeightedStrategy each : all) {
			at -= each.weight();
			if (at < 0) return each;
		}
		return all.getLast();
	}
}
