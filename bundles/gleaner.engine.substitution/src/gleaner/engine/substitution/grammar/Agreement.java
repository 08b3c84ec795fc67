// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.grammar;

import gleaner.engine.substitution.strategy.Place;
import java.util.Locale;

/** A form of "be" agrees with a pronoun that was replaced: "I am" becomes "they are". */
public final class Agreement {
	/** Mends the forms of "be" beside replaced pronouns. */
	public void mend(Words words) {
		int n = words.template().places().size();
		for (int i = 0; i < n; i++) {
			if (!words.isChanged(i) || !isSubject(words.place(i))) continue;
			String pronoun = words.now(i).toLowerCase(Locale.ROOT);
			if (i + 1 < n && mend(words, i + 1, pronoun)) continue;
			if (i > 0 && words.place(i - 1).line() == words.place(i).line()) mend(words, i - 1, pronoun); // "am I", "was she"
		}
	}

	private static boolean isSubject(Place place) {
		return switch (place.plain()) {
		case "i", "you", "we", "they", "he", "she", "it" -> true;
		default -> false;
		};
	}

	private static boolean mend(Words words, int at, String pronoun) {
		String be = words.now(at).toLowerCase(Locale.ROOT);
		String wanted = switch (be) {
		case "am", "is", "are" -> pronoun.equals("i") ? "am" : isOne(pronoun) ? "is" : "are";
		case "was", "were" -> pronoun.equals("i") || isOne(pronoun) ? "was" : "were";
		case "has", "have" -> isOne(pronoun) ? "has" : "have";
		case "does", "do" -> isOne(pronoun) ? "does" : "do";
		case "isn't", "aren't" -> isOne(pronoun) ? "isn't" : "aren't";
		case "wasn't", "weren't" -> pronoun.equals("i") || isOne(pronoun) ? "wasn't" : "weren't";
		case "doesn't", "don't" -> isOne(pronoun) ? "doesn't" : "don't";
		case "hasn't", "haven't" -> isOne(pronoun) ? "hasn't" : "haven't";
		default -> null;
		};
		if (wanted == null) return false;
		if (!wanted.equals(be)) {
			String old = words.now(at);
			words.mend(at,
					Character.isUpperCase(old.charAt(0)) ? wanted.substring(0, 1).toUpperCase(Locale.ROOT) + wanted.substring(1) : wanted,
					"agrees with its pronoun");
		}
		return true;
	}

	private static boolean isOne(String pronoun) {
		return switch (pronoun) {
		case "he", "she", "it" -> true;
		default -> false;
		};
	}
}
