// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.pass;

import gleaner.engine.substitution.strategy.Offer;
import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Pool;
import gleaner.engine.substitution.strategy.Strategy;
import gleaner.engine.substitution.strategy.StrategyInfo;
import gleaner.engine.substitution.strategy.Work;
import gleaner.language.form.Form;
import java.util.Arrays;
import java.util.Collection;

/** N+7 of the Oulipo: each noun becomes the one that stands some places behind it in a dictionary. */
public final class DictionarySteps implements Strategy {
	public static final StrategyInfo INFO = new StrategyInfo("dictionary", "Dictionary steps",
			"N+7: each noun becomes the one this many places further in a dictionary.", 0, "1");

	private final String[] nouns;
	private final int steps;
	private final String source;

	/**
	 * @param nouns the dictionary, in any order, in base forms
	 * @param steps how many places further, backwards if negative
	 * @param source what the dictionary is called
	 */
	public DictionarySteps(Collection<String> nouns, int steps, String source) {
		this.nouns = nouns.stream().distinct().sorted().toArray(String[]::new);
		this.steps = steps;
		this.source = source;
	}

	@Override
	public StrategyInfo info() {
		return INFO;
	}

	@Override
	public Pool pool(Place place, Work work) {
		boolean isNoun = place.tag().equals("NOUN") && (place.form() == Form.SINGULAR || place.form() == Form.PLURAL);
		if (!isNoun || nouns.length < 2 || steps == 0) return Pool.EMPTY;
		int found = Arrays.binarySearch(nouns, place.base());
		// what the dictionary lacks would stand before the entry that follows it
		int at = found >= 0 ? found + steps : -found - 1 + (steps > 0 ? steps - 1 : steps);
		String noun = nouns[Math.floorMod(at, nouns.length)];
		return Pool.of(Offer.base(noun, "N" + (steps > 0 ? "+" : "") + steps, source));
	}
}
