// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.pass;

import gleaner.engine.substitution.strategy.Offer;
import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Pool;
import gleaner.engine.substitution.strategy.Strategy;
import gleaner.engine.substitution.strategy.StrategyInfo;
import gleaner.engine.substitution.strategy.Work;
import gleaner.language.sense.LinePlace;
import gleaner.language.sense.Substitute;
import java.util.ArrayList;
import java.util.List;

/**
 * Words become those that a poet would be offered for their place: near in meaning and at home in the line. The first of them weighs 1, the
 * next 1/2, 1/3 and so on.
 *
 * @param dial from 0 (keep the meaning) to 1 (fit the line)
 */
public record FittingWords(double dial) implements Strategy {
	public static final StrategyInfo INFO = new StrategyInfo("fitting", "Fitting words",
			"The words that suggestions would offer here: close in meaning, and at home in the line.", 0, "1");
	/** Where these words come from, as a poet is told. */
	public static final String SOURCE = "fits the line";
	private static final int MOST = 10;

	@Override
	public StrategyInfo info() {
		return INFO;
	}

	@Override
	public boolean mayServe(Place place, Work work) {
		return place.isContent();
	}

	@Override
	public Pool pool(Place place, Work work) {
		if (!place.isContent()) return Pool.EMPTY;
		List<Offer> offers = new ArrayList<>(MOST);
		for (Substitute word : work.stock().language().thesaurus().substitutes(inLine(place, work.template().places()), dial, MOST))
			offers.add(Offer.word(word.text(), word.relation().words(), SOURCE).weighing(1.0 / (1 + offers.size())));
		return Pool.of(offers);
	}

	private static LinePlace inLine(Place place, List<Place> places) {
		int from = place.number();
		while (from > 0 && places.get(from - 1).line() == place.line()) from--;
		List<String> words = new ArrayList<>();
		for (int i = from; i < places.size() && places.get(i).line() == place.line(); i++) words.add(places.get(i).text());
		return new LinePlace(words, place.number() - from, place.base(), place.form());
	}
}
