// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.pass;

import gleaner.engine.substitution.strategy.Offer;
import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Pool;
import gleaner.engine.substitution.strategy.Strategy;
import gleaner.engine.substitution.strategy.StrategyInfo;
import gleaner.engine.substitution.strategy.Work;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whoever and whatever is named becomes a namesake by kind, from another poem: a person a person, a river a river. */
public record Names() implements Strategy {
	public static final StrategyInfo INFO = new StrategyInfo("entities", "Entities",
			"Names become names of the same kind from other poems, throughout the poem.", 80, "1");

	private static final Pattern POSSESSIVE = Pattern.compile("'s?$");

	@Override
	public StrategyInfo info() {
		return INFO;
	}

	@Override
	public Pool pool(Place place, Work work) {
		if (place.entity().isEmpty()) return Pool.EMPTY;
		return work.stock().names(place.entity());
	}

	/** Whether a name may stand for another: neither is a part of the other. */
	public static boolean isAnother(Offer offer, Place place) {
		String old = POSSESSIVE.matcher(place.plain()).replaceFirst("");
		String fresh = offer.text().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
		return !fresh.contains(old) && !old.contains(fresh);
	}
}
