// SPDX-License-Identifier: EPL-2.0
package lipogram;

import gleaner.engine.substitution.strategy.Offer;
import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Pool;
import gleaner.engine.substitution.strategy.Strategy;
import gleaner.engine.substitution.strategy.StrategyInfo;
import gleaner.engine.substitution.strategy.Work;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Component;

/** A poem without the letter e, after Georges Perec: words that have one become words of the corpora that have none. */
@Component
public final class Lipogram implements Strategy {
	private static final StrategyInfo INFO = new StrategyInfo("lipogram", "Lipogram", "Words with an e become words without.", 0, "1");

	@Override
	public StrategyInfo info() {
		return INFO;
	}

	@Override
	public Pool pool(Place place, Work work) {
		if (!place.isContent() || !hasE(place.text())) return Pool.EMPTY;
		List<Offer> without = work.stock().words(place.tag(), place.form()).offers().stream().filter(offer -> !hasE(offer.text())).toList();
		return Pool.of(without);
	}

	private static boolean hasE(String word) {
		return word.toLowerCase(Locale.ROOT).indexOf('e') >= 0;
	}
}
