// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.pass;

import gleaner.engine.substitution.strategy.Offer;
import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Pool;
import gleaner.engine.substitution.strategy.Strategy;
import gleaner.engine.substitution.strategy.StrategyInfo;
import gleaner.engine.substitution.strategy.Work;
import gleaner.language.form.Form;

/** Slang: "walking" loses its g, and "walkin'" finds it again. */
public record DroppedG() implements Strategy {
	public static final StrategyInfo INFO = new StrategyInfo("slang", "Slang", "Walking becomes walkin’, and walkin’ walking.", 0, "1");

	@Override
	public StrategyInfo info() {
		return INFO;
	}

	@Override
	public Pool pool(Place place, Work work) {
		String plain = place.plain();
		if (place.form() == Form.PRESENT_PARTICIPLE && plain.endsWith("ing"))
			return Pool.of(Offer.word(plain.substring(0, plain.length() - 1) + "'", "slang", ""));
		if (plain.endsWith("in'") && plain.length() > 4)
			return Pool.of(Offer.word(plain.substring(0, plain.length() - 1) + "g", "slang", ""));
		return Pool.EMPTY;
	}
}
