// SPDX-License-Identifier: EPL-2.0
package gleaner.language.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the words of verse, where an apostrophe may be part of the word ('tis, o'er, th') or a quotation mark. In scripts without spaces
 * they are those of {@link Unspaced}. Thread-safe.
 */
public final class Words {
	private static final Set<String> STARTS = Set.of("tis", "twas", "twere", "twill", "twould", "twixt", "gainst", "neath", "mid", "midst",
			"mong", "mongst", "scape", "em", "er", "fore", "cause",
			"bout", "til", "till", "round", "tween", "gan", "gins", "ere", "pon", "spite", "stead", "d", "s", "ll", "ve");
	private static final Set<String> ENDS = Set.of("th", "o", "i", "t", "ha", "wi", "an", "thro", "tho");
	/** What loses its end in dialect too, unless a quotation is open that the apostrophe may close. */
	private static final Set<String> ENDS_OUTSIDE_QUOTATIONS = Set.of("a", "fa", "ca", "wa", "sma", "fu", "pu", "gi", "ol", "mo", "po",
			"fo",
			"lan", "han", "stan", "tak", "mak", "de", "ev");
	/** Words in -in that are whole; others have lost a g: singin', goin'. */
	private static final Set<String> WHOLE_IN = Set.of("again", "begin", "within", "herein", "therein", "wherein", "basin", "cabin",
			"satin",
			"robin", "virgin", "margin", "origin", "cousin", "raisin", "coffin", "dolphin", "goblin", "javelin", "violin", "mandolin",
			"assassin", "moccasin", "welkin", "pumpkin", "napkin", "muffin", "puffin", "penguin", "latin", "resin", "bulletin", "muslin",
			"cherubin", "paladin", "urchin", "griffin", "poplin", "merlin", "marlin", "bodkin", "lambkin", "firkin", "manikin", "catkin",
			"ruffin", "jasmin", "palanquin", "harlequin", "mandarin", "dauphin", "elfin", "chagrin", "ruin", "akin", "chin",
			"skin", "thin", "twin", "spin", "grin", "sin", "berlin", "franklin", "martin", "justin", "calvin", "darwin", "plain",
			"remain", "mountain", "fountain", "captain", "certain", "curtain", "villain", "chieftain", "bargain", "porcelain", "disdain");

	private Words() {
	}

	/** The words of a text in order; punctuation and white space are left out. */
	public static List<Word> of(String text) {
		List<Word> words = new ArrayList<>();
		int n = text.length();
		for (int i = 0; i < n;) {
			int c = text.codePointAt(i);
			if (!isWordCharacter(c) && !(isApostrophe(c) && startsContraction(text, i))) {
				i += Character.charCount(c);
				continue;
			}
			int end = i + Character.charCount(c);
			while (end < n) {
				int next = text.codePointAt(end);
				int after = end + Character.charCount(next);
				if (isWordCharacter(next)) end = after;
				else if ((isApostrophe(next) || isHyphen(next)) && after < n && isWordCharacter(text.codePointAt(after))) end = after;
				else break;
			}
			if (end < n && isApostrophe(text.charAt(end)) && endsContraction(text, i, end)) end++;
			if (Unspaced.isIn(text, i, end)) addUnspaced(text, i, end, words);
			else words.add(new Word(text.substring(i, end), i, end));
			i = end;
		}
		return words;
	}

	private static void addUnspaced(String text, int from, int to, List<Word> words) {
		new Unspaced().part(text, from, to, (start, end) -> {
			int first = start;
			int behind = end;
			while (first < behind && !isWordCharacter(text.codePointAt(first))) first++;
			while (behind > first && !isWordCharacter(text.codePointBefore(behind))) behind--;
			if (first < behind) words.add(new Word(text.substring(first, behind), first, behind));
		});
	}

	/** Whether a character is an apostrophe, straight or curly. */
	public static boolean isApostrophe(int c) {
		return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02BC';
	}

	private static boolean isHyphen(int c) {
		return c == '-' || c == '\u2010' || c == '\u2011';
	}

	private static boolean isWordCharacter(int c) {
		return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || Unspaced.is(c);
	}

	private static boolean startsContraction(String text, int at) {
		int end = at + 1;
		while (end < text.length() && Character.isLetter(text.charAt(end))) end++;
		return STARTS.contains(text.substring(at + 1, end).toLowerCase(Locale.ROOT));
	}

	private static boolean endsContraction(String text, int start, int end) {
		String word = text.substring(start, end).toLowerCase(Locale.ROOT);
		if (ENDS.contains(word)) return true;
		return (ENDS_OUTSIDE_QUOTATIONS.contains(word) || isDroppedG(word)) && !isQuotationOpen(text, start);
	}

	/** Behind a or e, -in is rather that of rain and vein. */
	private static boolean isDroppedG(String word) {
		int n = word.length();
		return n > 3 && word.endsWith("in") && !WHOLE_IN.contains(word) && "ae".indexOf(word.charAt(n - 3)) < 0
				|| n > 4 && (word.endsWith("eein") || word.endsWith("ayin"));
	}

	/** Whether a single quotation mark was opened in the line before a place. */
	private static boolean isQuotationOpen(String text, int at) {
		for (int i = at - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
			if (!isApostrophe(text.charAt(i)) || !Character.isLetter(text.charAt(i + 1))) continue;
			boolean opens = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
			if (opens && !startsContraction(text, i)) return true;
		}
		return false;
	}
}
