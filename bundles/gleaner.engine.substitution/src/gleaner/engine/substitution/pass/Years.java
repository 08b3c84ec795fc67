// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.pass;

import gleaner.engine.substitution.strategy.Offer;
import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Pool;
import gleaner.engine.substitution.strategy.Strategy;
import gleaner.engine.substitution.strategy.StrategyInfo;
import gleaner.engine.substitution.strategy.Work;
import java.util.ArrayList;
import java.util.List;

/**
 * Years move by a few: numbers of four digits, and in parentheses of any.
 *
 * @param span by so many at most, 1 or more
 */
public record Years(int span) implements Strategy {
	public static final StrategyInfo INFO = new StrategyInfo("years", "Years", "Years move by a few.", 60, "1");
	private static final int FIRST = 1000;
	private static final int LAST = 2199;
	private static final int MOST_DIGITS = 4;

	@Override
	public StrategyInfo info() {
		return INFO;
	}

	@Override
	public Pool pool(Place place, Work work) {
		String text = place.text();
		if (!isYear(place, work.template().text())) return Pool.EMPTY;
		int year = Integer.parseInt(text);
		List<Offer> offers = new ArrayList<>();
		for (int by = -span; by <= span; by++)
			if (by != 0 && year + by > 0) offers.add(Offer.word(String.valueOf(year + by), "year moved", ""));
		return Pool.of(offers);
	}

	/** Whether a place is a year. */
	static boolean isYear(Place place, String text) {
		String digits = place.text();
		if (digits.length() > MOST_DIGITS || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) return false;
		int number = Integer.parseInt(digits);
		return number >= FIRST && number <= LAST || digits.charAt(0) != '0' && isBetweenParentheses(place, text);
	}

	private static boolean isBetweenParentheses(Place place, String text) {
		int open = text.lastIndexOf('(', place.start());
		if (open < 0) return false;
		int close = text.indexOf(')', open);
		return close >= place.end() && text.indexOf('\n', open, place.start()) < 0;
	}
}
