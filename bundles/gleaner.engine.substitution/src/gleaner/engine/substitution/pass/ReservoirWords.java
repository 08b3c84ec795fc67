// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.pass;

import gleaner.engine.substitution.strategy.Offer;
import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Pool;
import gleaner.engine.substitution.strategy.Strategy;
import gleaner.engine.substitution.strategy.StrategyInfo;
import gleaner.engine.substitution.strategy.Work;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words from the reservoirs.
 *
 * @param isForAll whether any word that is no small one can be replaced; otherwise only those without a meaning in WordNet, and abbreviated
 *        states
 * @param isShortestFirst whether the word comes whose number among all, the shortest first, is the number of the place: so a poem opens
 * with
 *        the shortest words
 * @param isAnyPart whether a verb may come for a noun; otherwise words come for such as do the same, and are bent
 */
public record ReservoirWords(StrategyInfo info, boolean isForAll, boolean isShortestFirst, boolean isAnyPart) implements Strategy {
	/** Any content word. */
	public static final StrategyInfo ANY = new StrategyInfo("reservoir", "Reservoirs",
			"Words from the reservoirs in the mix, for any word.", 20,
			"1");
	/** Words nobody knows. */
	public static final StrategyInfo UNKNOWN = new StrategyInfo("unknown", "Unknown words",
			"Words that WordNet does not know go; words from the reservoirs, or unknown words from before, take their place.", 40, "1");

	private static final int LONGEST_KEPT = 3;
	private static final Set<String> STATES = Set.of("AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI", "ID", "IL", "IA",
			"KS",
			"KY", "LA", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "PA", "RI", "SC",
			"SD",
			"TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY");

	@Override
	public Pool pool(Place place, Work work) {
		if (!takes(place, work)) return Pool.EMPTY;
		if (isShortestFirst && !work.stock().shortestFirst().isEmpty())
			return Pool.of(work.stock().shortestFirst().get(Math.min(place.number(), work.stock().shortestFirst().size() - 1)));
		Pool reservoir = isAnyPart || !place.isContent() ? work.stock().reservoir() : work.stock().reservoir(place.form().partOfSpeech());
		if (isForAll || work.gone().isEmpty()) return reservoir;
		List<Offer> gone = work.gone().stream().filter(word -> !word.equals(place.plain()))
				.map(word -> Offer.word(word, "went before", "this poem").weighing(reservoir.isEmpty() ? 1 : 0.05)).toList();
		return reservoir.isEmpty() ? Pool.of(gone) : reservoir.size() > gone.size() * 20 ? reservoir : reservoir.and(Pool.of(gone));
	}

	private boolean takes(Place place, Work work) {
		if (isForAll) return place.isContent();
		if (STATES.contains(place.text()) && !work.template().text().equals(work.template().text().toUpperCase(Locale.ROOT))) return true;
		return isUnknown(place, work);
	}

	/** Whether nobody knows what a word means: no name, no small word, of more than three letters, and not in WordNet. */
	public static boolean isUnknown(Place place, Work work) {
		boolean isSmall = place.tag().equals("ADV") && !place.plain().endsWith("ly"); // where, else
		return place.isContent() && !isSmall && place.text().length() > LONGEST_KEPT && place.text().chars().allMatch(Character::isLetter)
				&& !work.stock().hasMeaning(place);
	}
}
