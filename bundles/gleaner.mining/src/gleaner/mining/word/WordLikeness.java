// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.word;

import gleaner.language.Language;
import gleaner.language.lexicon.Kin;
import gleaner.language.text.Words;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells inventions that could be words from typing noise: how easily the letters are said, and how likely they are a common word with a
 * letter too many, too few or wrong, or its beginning. "whe", "thes" and "ther" come last. Thread-safe.
 */
public final class WordLikeness {
	private static final int MOST_KEPT = 100_000;
	/** Words as common as this are what fingers mostly meant. */
	private static final int COMMON = 20;
	private static final int SHORT = 4;
	private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz'";
	private static final double SLIP = 0.25;
	private static final double SHORT_SLIP = 0.05;

	private final Language language;
	private final Map<String, Double> known = new ConcurrentHashMap<>();

	public WordLikeness(Language language) {
		this.language = language;
	}

	/** From 0 (noise) to 1 (it could stand in a dictionary). */
	public double of(String word) {
		if (known.size() > MOST_KEPT) known.clear();
		return known.computeIfAbsent(word.toLowerCase(Locale.ROOT), this::measure);
	}

	private double measure(String word) {
		double slip = !isSlip(word) ? 1 : word.length() <= SHORT ? SHORT_SLIP : SLIP;
		return Math.round(1000 * atMost(word) * slip) / 1000.0;
	}

	/** What {@link #of} is not above, told a hundred times as quickly: by the letters alone, whatever may have been meant. */
	double atMost(String word) {
		if (word.isEmpty() || Words.of(word).size() != 1 || !word.chars().anyMatch(Character::isLetter)) return 0;
		double said = language.lexicon().pronounceability(word);
		double length = Math.min(1, word.length() / 6.0);
		double once = hasLetterThrice(word) ? 0.3 : 1;
		return Math.round(1000 * said * (0.4 + 0.6 * length) * once) / 1000.0;
	}

	private static boolean hasLetterThrice(String word) {
		for (int i = 2; i < word.length(); i++)
			if (word.charAt(i) == word.charAt(i - 1) && word.charAt(i) == word.charAt(i - 2)) return true;
		return false;
	}

	/** Whether one letter more, less or other makes a common word of it; of longer words the language says. */
	private boolean isSlip(String word) {
		if (language.slips().of(word).isPresent()) return true;
		if (word.length() > SHORT) return false;
		StringBuilder other = new StringBuilder();
		for (int i = 0; i <= word.length(); i++) {
			for (int l = 0; l < LETTERS.length(); l++) {
				other.setLength(0);
				if (isCommon(other.append(word).insert(i, LETTERS.charAt(l)).toString())) return true;
				if (i == word.length()) continue;
				other.setLength(0);
				other.append(word).setCharAt(i, LETTERS.charAt(l));
				if (isCommon(other.toString())) return true;
			}
			if (i == word.length()) continue;
			other.setLength(0);
			if (word.length() > 2 && isCommon(other.append(word).deleteCharAt(i).toString())) return true;
		}
		return false;
	}

	private boolean isCommon(String word) {
		return language.lexicon().commonness(word).orElse(100) <= COMMON;
	}

	/** The nearest real word; empty if there is none. */
	public String nearest(String word) {
		return language.lexicon().kin(word, 1).stream().map(Kin::word).findFirst().orElse("");
	}
}
