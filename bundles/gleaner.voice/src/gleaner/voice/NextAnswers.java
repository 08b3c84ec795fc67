// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import gleaner.engine.NextUnits.NextUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What an engine says comes next, held against what {@link gleaner.engine.NextUnits} promises: whoever reckons with it need not ask whether
 * there is something, whether likelihoods are some, and whether the first is the likeliest. What breaks a promise is refused with an
 * {@link IllegalStateException} that says which.
 */
final class NextAnswers {
	/** Nets reckon with small numbers. */
	private static final double ROUNDING = 1e-3;

	private NextAnswers() {
	}

	/** @param limit so many units were asked for; what is beyond is left out */
	static List<NextUnit> one(List<NextUnit> said, int limit) {
		if (said == null) throw new IllegalStateException("it gave nothing");
		boolean isAll = said.size() < limit;
		List<NextUnit> units = new ArrayList<>(isAll ? said : said.subList(0, limit));
		if (units.isEmpty() && limit > 0) throw new IllegalStateException("it knows of nothing that may come");
		double sum = 0;
		double last = 1;
		for (NextUnit unit : units) {
			if (unit == null || unit.text() == null) throw new IllegalStateException("one of its pieces has no text");
			double probability = unit.probability();
			if (!(probability >= 0 && probability <= 1 + ROUNDING))
				throw new IllegalStateException("a likelihood of " + probability + " cannot be");
			if (probability > last + ROUNDING) throw new IllegalStateException("the likeliest piece does not come first");
			last = probability;
			sum += probability;
		}
		if (sum > 1 + ROUNDING || isAll && limit > 0 && sum < 1 - ROUNDING)
			throw new IllegalStateException("its likelihoods sum to " + (float) sum + ", not to 1");
		return List.copyOf(units);
	}

	/** @param texts so many were asked about */
	static List<List<NextUnit>> several(List<List<NextUnit>> said, int texts, int limit) {
		if (said == null) throw new IllegalStateException("it gave nothing");
		List<List<NextUnit>> all = new ArrayList<>(said);
		if (all.size() != texts) throw new IllegalStateException("for " + texts + " texts it gave " + all.size() + " answers");
		all.replaceAll(each -> one(each, limit));
		return List.copyOf(all);
	}
}
