// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import gleaner.language.internal.candidate.Tables;

/**
 * The words of a text as the tables of what follows what number them; -1 for one that a table does not know.
 *
 * @param verse in the table of poems
 * @param prose in the table of prose
 */
public record Numbered(int[] verse, int[] prose) {
	private static final Pattern WORD = Pattern.compile("[a-z]+(?:'[a-z]+)?");

	/** All words of a text; signs and what is no English letter part them. */
	public static Numbered of(String text, Tables tables) {
		List<String> words = words(text);
		return new Numbered(words.stream().mapToInt(tables.verse()::number).toArray(),
				words.stream().mapToInt(tables.prose()::number).toArray());
	}

	/** Whether a text is one word of nothing but small letters, as nearly all are. */
	private static boolean isPlain(String text) {
		for (int i = 0; i < text.length(); i++) if (text.charAt(i) < 'a' || text.charAt(i) > 'z') return false;
		return !text.isEmpty();
	}

	static List<String> words(String text) {
		if (isPlain(text)) return List.of(text);
		List<String> words = new ArrayList<>(1);
		Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
		while (word.find()) words.add(word.group());
		return words;
	}
}
