// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution;

import gleaner.engine.substitution.strategy.Place;
import java.util.List;
import java.util.Locale;

/** Which of the words that could stand in a place is taken. */
enum Taste {
	/** Any, by weight. */
	ANY,
	/** The shortest of all: the rule of the poems called after Creeley. */
	SHORTEST,
	/**
	 * The first drawn that is a little longer, or as long, or neither holds the other: the rule of those called after Spreeder and Hatcher.
	 */
	ALIKE;

	private static final int LITTLE = 4;

	static List<String> words() {
		return List.of(ANY.word(), SHORTEST.word(), ALIKE.word());
	}

	static Taste of(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether a word is to its liking as it comes. */
	boolean likes(Place place, String word) {
		if (this != ALIKE) return true;
		String old = place.plain();
		int more = word.length() - old.length();
		return more >= 0 && more <= LITTLE || !old.contains(word) && !word.contains(old);
	}
}
