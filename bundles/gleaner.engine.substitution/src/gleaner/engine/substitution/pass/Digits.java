// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.pass;

import gleaner.engine.substitution.strategy.Offer;
import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Pool;
import gleaner.engine.substitution.strategy.Strategy;
import gleaner.engine.substitution.strategy.StrategyInfo;
import gleaner.engine.substitution.strategy.Work;

/** Each digit of a number that is no year becomes any other from 0 to 8, as in the poems of 2015; the first of several is never 0. */
public record Digits() implements Strategy {
	public static final StrategyInfo INFO = new StrategyInfo("digits", "Digits", "Numbers get other digits.", 40, "1");
	private static final int HIGHEST = 8;

	@Override
	public StrategyInfo info() {
		return INFO;
	}

	@Override
	public Pool pool(Place place, Work work) {
		String text = place.text();
		if (text.chars().noneMatch(c -> c >= '0' && c <= '9') || Years.isYear(place, work.template().text())) return Pool.EMPTY;
		StringBuilder fresh = new StringBuilder();
		for (int i = 0; i < text.length(); i++) fresh.append(isDigit(text.charAt(i)) ? digit(text, i, work) : text.charAt(i));
		return Pool.of(Offer.word(fresh.toString(), "other digits", ""));
	}

	private static char digit(String text, int i, Work work) {
		boolean leads = i == 0 && i + 1 < text.length() && isDigit(text.charAt(1));
		return (char) ('0' + (leads ? 1 + work.chance().nextInt(HIGHEST) : work.chance().nextInt(HIGHEST + 1)));
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}
}
