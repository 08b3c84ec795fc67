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
			if (end < n && isApostrophe(text.charAt(end)) && endsContraction(text.substring(i, end))) end++;
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

	private static boolean endsContraction(String word) {
		return ENDS.contains(word.toLowerCase(Locale.ROOT));
	}
}
