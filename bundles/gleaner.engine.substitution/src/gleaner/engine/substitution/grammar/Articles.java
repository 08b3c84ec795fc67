// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.grammar;

import gleaner.engine.substitution.stock.WordFacts;
import java.util.Locale;

/** Before a vowel "an", otherwise "a", by the sound of the word that stands behind it now. */
public record Articles(WordFacts facts) {
	/** Mends all articles of a poem. */
	public void mend(Words words) {
		for (int i = 0; i + 1 < words.template().places().size(); i++) {
			String article = words.now(i);
			boolean isArticle = article.equalsIgnoreCase("a") || article.equalsIgnoreCase("an");
			if (!isArticle || !isSpace(words.behind(i))) continue;
			String wanted = facts.wantsAn(first(words.now(i + 1))) ? "an" : "a";
			if (!wanted.equalsIgnoreCase(article)) words.mend(i, inCapitals(article, wanted, words.now(i + 1)), "a or an");
		}
	}

	/** The first word of several. */
	private static String first(String words) {
		int space = words.indexOf(' ');
		return (space > 0 ? words.substring(0, space) : words).toLowerCase(Locale.ROOT);
	}

	private static boolean isSpace(String between) {
		if (between.isEmpty()) return false;
		for (int i = 0; i < between.length(); i++) {
			char c = between.charAt(i);
			if (!Character.isWhitespace(c) && c != '\u00a0' && "\"'\u201c\u2018([_*".indexOf(c) < 0) return false;
		}
		return true;
	}

	private static String inCapitals(String old, String wanted, String next) {
		if (!Character.isUpperCase(old.charAt(0))) return wanted;
		boolean shouts = next.length() > 1 && next.equals(next.toUpperCase(Locale.ROOT)) && Character.isLetter(next.charAt(1));
		return shouts ? wanted.toUpperCase(Locale.ROOT) : "A" + wanted.substring(1);
	}
}
