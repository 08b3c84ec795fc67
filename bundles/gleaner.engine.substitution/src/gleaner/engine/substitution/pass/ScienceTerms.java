// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.pass;

import gleaner.engine.substitution.strategy.Offer;
import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Pool;
import gleaner.engine.substitution.strategy.Strategy;
import gleaner.engine.substitution.strategy.StrategyInfo;
import gleaner.engine.substitution.strategy.Work;
import gleaner.language.form.Form;
import gleaner.language.lexicon.Lexicon;

/** Nouns become sciences, whole or with their "-ology" chopped off. */
public final class ScienceTerms implements Strategy {
	public static final StrategyInfo INFO = new StrategyInfo("science", "Sciences", "Nouns become sciences, with or without their -ology.",
			0,
			"1");

	private final Pool terms;

	public ScienceTerms(Lexicon lexicon) {
		terms = Pool.of(lexicon.scienceTerms().stream().map(term -> Offer.base(term, "science", "list of sciences")).toList())
				.and(Pool.of(lexicon.choppedScienceTerms().stream().map(term -> Offer.base(term, "chopped science", "list of sciences"))
						.toList()));
	}

	@Override
	public StrategyInfo info() {
		return INFO;
	}

	@Override
	public Pool pool(Place place, Work work) {
		return place.tag().equals("NOUN") && (place.form() == Form.SINGULAR || place.form() == Form.PLURAL) ? terms : Pool.EMPTY;
	}
}
