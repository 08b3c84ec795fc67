// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution;

import gleaner.engine.substitution.constraint.Constraint;
import gleaner.engine.substitution.pass.ReservoirWords;
import java.util.List;

/**
 * How poems are made anew: what the settings say, ready for use. Immutable.
 *
 * @param strength the share of words that are replaced, in hundredths
 * @param strategies those that act, with their weights
 * @param salad those that act on a foreign poem that becomes salad
 * @param constraints what a new word keeps
 * @param corrections what the poet has found while reading
 * @param taste which of several words is taken
 * @param isConsistent whether a word becomes the same word throughout its poem
 * @param isAnyPartTaken whether a verb may stand for a noun
 * @param arePhrasesTaken whether several words may stand for one
 * @param isSwearing whether swear words may come
 * @param echo how many line ends of a hundred are said again
 * @param isForeignSalad whether a foreign poem becomes English salad; otherwise only its names are replaced
 * @param hasResidue whether the words that went stand below the poem
 * @param heading what stands above it
 */
record Style(double strength, List<WeightedStrategy> strategies, List<WeightedStrategy> salad, List<Constraint> constraints,
		Corrections corrections, Taste taste, boolean isConsistent, boolean isAnyPartTaken, boolean arePhrasesTaken, boolean isSwearing,
		double echo,
		boolean isForeignSalad, boolean hasResidue, Heading heading) {
	/** What stands above a poem. */
	enum Heading {
		NONE, TITLE, AUTHOR
	}

	Style {
		strategies = List.copyOf(strategies);
		salad = List.copyOf(salad);
		constraints = List.copyOf(constraints);
	}

	/** Whether nothing acts but what takes words of reservoirs. */
	boolean isReservoirOnly() {
		return strength > 0 && !strategies.isEmpty() && strategies.stream().allMatch(each -> each.strategy() instanceof ReservoirWords);
	}
}
