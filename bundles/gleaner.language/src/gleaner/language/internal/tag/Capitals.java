// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.tag;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

import gleaner.language.tag.TaggedWord;

/**
 * What the capitals of a text mean. One at the start of a sentence says nothing, one at the start of a line nothing in verse that begins
 * its lines so, and in a line that is all capitals none says anything; a word that the text also has without one is rarely a name.
 * Older books give capitals to nouns. Immutable.
 */
final class Capitals {
	private static final int COMMON = 50;
	/** So many lines of a hundred begin without a capital where a capital at the start of a line is no habit. */
	private static final int FREE_LINES = 30;
	/** So many nouns of a hundred have a capital in books that give them to nouns. */
	private static final int GENEROUS = 25;
	private static final int FEW = 3;

	private final String text;
	private final List<TaggedWord> words;
	private final String[] plain;
	private final boolean[] starts;
	private final boolean[] shouted;
	private final Set<String> small = new HashSet<>();
	private final Map<String, Integer> inner = new HashMap<>();
	private final boolean isGenerous;

	/** @param level how common a lower-case word is, or -1 */
	Capitals(String text, List<TaggedWord> words, ToIntFunction<String> level) {
		this.text = text;
		this.words = words;
		plain = new String[words.size()];
		starts = new boolean[words.size()];
		shouted = new boolean[words.size()];
		boolean linesStart = linesStart();
		for (int i = 0; i < plain.length; i++) {
			plain[i] = plain(words.get(i).word().text());
			starts[i] = startsSentence(i, linesStart);
		}
		for (int i = 0; i < plain.length; i++) shouted[i] = isShout(i) && (i > 0 && isShout(i - 1) && isOneLine(i - 1)
				|| i + 1 < plain.length && isShout(i + 1) && isOneLine(i));
		int lower = 0;
		int capital = 0;
		for (int i = 0; i < plain.length; i++) {
			if (!has(i)) small.add(plain[i]);
			else if (!starts[i] && !shouted[i]) inner.merge(plain[i], 1, Integer::sum);
			int of = level.applyAsInt(plain[i]);
			if (of < 0 || of > COMMON || starts[i] || shouted[i] || NameWords.isFunction(plain[i])) continue;
			if (has(i)) capital++;
			else if (words.get(i).universal().equals("NOUN")) lower++;
		}
		isGenerous = capital >= FEW && 100 * capital > GENEROUS * (capital + lower);
	}

	/** A word in lower case with straight apostrophes and without 's. */
	static String plain(String word) {
		String plain = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u2018', '\'');
		return plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
	}

	String plain(int i) {
		return plain[i];
	}

	/** Whether a word has a capital. */
	boolean has(int i) {
		return Character.isUpperCase(words.get(i).word().text().codePointAt(0));
	}

	/** Whether the place of a word asks for its capital. */
	boolean isAskedFor(int i) {
		return starts[i] || shouted[i];
	}

	/** Whether a word stands among others that are all capitals. */
	boolean isShouted(int i) {
		return shouted[i];
	}

	/** Whether the text has the word without a capital too. */
	boolean isAlsoSmall(int i) {
		return small.contains(plain[i]);
	}

	/** How often the word has a capital that nothing asks for. */
	int inner(int i) {
		return inner.getOrDefault(plain[i], 0);
	}

	/** Whether the text gives capitals to nouns that are no names. */
	boolean isGenerous() {
		return isGenerous;
	}

	/** Whether a word and the next stand in one line, with nothing between them but blanks. */
	boolean isNext(int i) {
		return i + 1 < plain.length && between(i).matches("[ \\t\u00A0]+");
	}

	/** Whether a word and the next stand in one line, with blanks and the dot of an abbreviation between them. */
	boolean isNextAfterDot(int i) {
		return i + 1 < plain.length && between(i).matches(" ?\\.[ \\t\u00A0]*");
	}

	private boolean isOneLine(int i) {
		return between(i).indexOf('\n') < 0;
	}

	private String between(int i) {
		return text.substring(words.get(i).word().end(), words.get(i + 1).word().start());
	}

	private boolean isShout(int i) {
		String word = words.get(i).word().text();
		return word.codePoints().filter(Character::isUpperCase).limit(2).count() > 1 && word.codePoints().noneMatch(Character::isLowerCase)
				|| word.equals("A") || word.equals("I") || word.equals("O");
	}

	/** Whether lines begin with capitals because they are lines. */
	private boolean linesStart() {
		int lines = 0;
		int without = 0;
		for (int i = 1; i < words.size(); i++) {
			if (between(i - 1).indexOf('\n') < 0) continue;
			lines++;
			if (!has(i)) without++;
		}
		return 100 * without <= FREE_LINES * lines;
	}

	private boolean startsSentence(int i, boolean linesStart) {
		if (i == 0) return true;
		String between = between(i - 1);
		if (linesStart && between.indexOf('\n') >= 0) return true;
		boolean afterTitle = NameWords.isTitle(plain[i - 1]) || words.get(i - 1).word().text().length() == 1;
		if (between.indexOf('.') >= 0 && afterTitle) return false;
		return between.chars().anyMatch(c -> ".!?:\"\u201C\u201D".indexOf(c) >= 0) || between.matches("(?s).*[\\s(\\-\u2014]['\u2018].*")
				|| starts[i - 1] && Character.isDigit(words.get(i - 1).word().text().charAt(0));
	}
}
