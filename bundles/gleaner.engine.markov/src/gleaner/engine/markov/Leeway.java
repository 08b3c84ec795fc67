// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import java.util.Optional;

/**
 * How much the corpora leave to choose: where nearly each context stands only once in them, a walk can but repeat them, and a lower order
 * is better. A sample of positions is looked at.
 */
final class Leeway {
	private static final int SAMPLE = 4096;
	/** With a choice less often than once in so many steps the corpora are too small for the order. */
	private static final int TOO_SELDOM = 12;
	/** The same where they have so few units that their lines are soon known by heart. */
	private static final int TOO_SELDOM_IN_FEW = 4;
	private static final int FEW = 5_000;

	private final ContextIndex index;
	private final Tokens tokens;

	Leeway(ContextIndex index) {
		this.index = index;
		this.tokens = index.tokens();
	}

	/** What a poet should know; nothing if there is enough to choose from. */
	Optional<String> hint(Units units) {
		int order = index.order();
		double choices = choices(order);
		int seldom = tokens.size() < FEW ? TOO_SELDOM_IN_FEW : TOO_SELDOM;
		if (choices * seldom >= 1) return Optional.empty();
		int least = units.areWords() ? 1 : 2;
		int better = order;
		while (better > least && choices(better) * seldom < 1) better--;
		String instead = better < order ? "try order " + better + (units.areWords() ? ", or characters for the unit" : "")
				: units.areWords() ? "try characters for the unit, or more corpora" : "add more corpora";
		return Optional.of("the corpora are too small for order " + order + ", which leaves a choice " + often(choices) + "; " + instead);
	}

	private static String often(double choices) {
		return choices == 0 ? "nowhere" : "once in " + Math.round(1 / choices) + " steps only";
	}

	/** The share of positions whose context, of so many units, is followed by different units. */
	private double choices(int order) {
		int count = tokens.size() - 1;
		int sample = Math.min(SAMPLE, count);
		int choices = 0;
		for (int i = 0; i < sample; i++) if (hasChoice(1 + (int) ((long) i * count / sample), order)) choices++;
		return (double) choices / sample;
	}

	private boolean hasChoice(int position, int order) {
		int low = 0;
		int high = tokens.size() - 1;
		for (int back = 0; back < order; back++) {
			int unit = tokens.unit(position - 1 - back);
			int from = back == 0 ? index.firstAfter(unit) : index.lowerBound(low, high, back, unit);
			high = back == 0 ? index.endAfter(unit) : index.lowerBound(from, high, back, unit + 1);
			low = from;
			if (unit == Vocabulary.END) break;
		}
		int first = index.unit(low);
		for (int r = low + 1; r < high; r++) if (index.unit(r) != first) return true;
		return false;
	}
}
