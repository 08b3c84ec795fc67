// SPDX-License-Identifier: EPL-2.0
package gleaner.language.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a text as they count where it is asked whether one text quotes another: without capitals, accents, punctuation, apostrophes
 * of any shape, hyphens, line ends. In scripts without spaces they are the words of {@link Unspaced}, but that of Chinese each character
 * counts by itself: nearly each is a word of verse, and a line has five or seven. Each word knows where it stands in the text. Whoever
 * finds quotations, or takes care not to make any, goes by these words: a run of words quotes a text if the same words follow one another
 * in that text. Immutable.
 *
 * <p>A text can be read in parts: cut where {@link #isPartOfWord} says no, its parts have the same words, one after the other, as the
 * whole.
 */
public final class FoldedWords {
	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private final List<String> words = new ArrayList<>();
	private int[] starts = new int[8];
	private int[] ends = new int[8];

	private FoldedWords() {
	}

	/** The words of a text. */
	public static FoldedWords of(CharSequence text) {
		FoldedWords folded = new FoldedWords();
		StringBuilder letters = new StringBuilder();
		Unspaced unspaced = new Unspaced();
		for (int i = 0; i < text.length();) {
			if (!isLetter(text, i)) {
				i += step(text, i);
				continue;
			}
			int start = i;
			letters.setLength(0);
			boolean isPlain = true;
			boolean isUnspaced = false;
			boolean isChinese = true;
			while (i < text.length()) {
				int step = step(text, i);
				if (isLetter(text, i)) {
					letters.append(text, i, i + step);
					isPlain &= text.charAt(i) < 128;
					int c = Character.codePointAt(text, i);
					isUnspaced |= Unspaced.is(c);
					isChinese &= c >= 128 && Character.isIdeographic(c);
				} else if (isApostrophe(text.charAt(i)) && i + 1 < text.length() && isLetter(text, i + 1)) {
					isChinese = false;
				} else {
					break;
				}
				i += step;
			}
			if (isUnspaced && isChinese) folded.addEach(text.subSequence(start, i).toString(), start);
			else if (isUnspaced) folded.addUnspaced(unspaced, text.subSequence(start, i).toString(), start);
			else folded.add(isPlain ? lower(letters) : fold(letters.toString()), start, i);
		}
		return folded;
	}

	/** Marks tell one word of these scripts from another, so they stay. */
	private void addUnspaced(Unspaced unspaced, String text, int offset) {
		unspaced.part(text, 0, text.length(), (start, end) -> {
			String piece = text.substring(start, end);
			if (piece.codePoints().allMatch(Character::isIdeographic)) addEach(piece, offset + start);
			else if (Unspaced.isIn(piece)) add(Normalizer.normalize(piece, Normalizer.Form.NFKC), offset + start, offset + end);
			else add(fold(withoutApostrophes(piece)), offset + start, offset + end);
		});
	}

	private void addEach(String characters, int offset) {
		for (int i = 0; i < characters.length(); i += step(characters, i)) {
			int end = i + step(characters, i);
			add(Normalizer.normalize(characters.substring(i, end), Normalizer.Form.NFKC), offset + i, offset + end);
		}
	}

	private static String withoutApostrophes(String piece) {
		StringBuilder letters = new StringBuilder();
		for (int i = 0; i < piece.length(); i++) if (!isApostrophe(piece.charAt(i))) letters.append(piece.charAt(i));
		return letters.toString();
	}

	private void add(String word, int start, int end) {
		if (word.isEmpty()) return;
		if (words.size() == starts.length) {
			starts = Arrays.copyOf(starts, 2 * starts.length);
			ends = Arrays.copyOf(ends, 2 * ends.length);
		}
		starts[words.size()] = start;
		ends[words.size()] = end;
		words.add(word);
	}

	/** Whether a character can stand within a word; where it cannot, a word surely ends. */
	public static boolean isPartOfWord(int codePoint) {
		return isLetter(codePoint) || codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT && isApostrophe((char) codePoint);
	}

	private static int step(CharSequence text, int i) {
		return Character.charCount(Character.codePointAt(text, i));
	}

	private static boolean isLetter(CharSequence text, int i) {
		char c = text.charAt(i);
		return c < 128 ? isLetter(c) : isLetter(Character.codePointAt(text, i));
	}

	private static boolean isLetter(int c) {
		if (c < 128) return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
		int type = Character.getType(c);
		return Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
	}

	private static boolean isApostrophe(char c) {
		return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02BC' || c == '`' || c == '\u00B4';
	}

	private static String lower(StringBuilder letters) {
		for (int i = 0; i < letters.length(); i++) {
			char c = letters.charAt(i);
			if (c >= 'A' && c <= 'Z') letters.setCharAt(i, (char) (c + 32));
		}
		return letters.toString();
	}

	private static String fold(String letters) {
		String bare = MARKS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
		return bare.replace("æ", "ae").replace("œ", "oe").replace("ß", "ss");
	}

	/** How many words there are. */
	public int count() {
		return words.size();
	}

	/** The word of a number from 0, folded. */
	public String word(int number) {
		return words.get(number);
	}

	/** Where a word begins in the text. */
	public int start(int number) {
		return starts[number];
	}

	/** Where a word ends in the text. */
	public int end(int number) {
		return ends[number];
	}
}
