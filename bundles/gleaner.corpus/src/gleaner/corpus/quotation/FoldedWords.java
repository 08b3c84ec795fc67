package gleaner.corpus.quotation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a text without what does not tell a quotation from its source: capitals, accents, punctuation, apostrophes of any
 * shape, hyphens, line ends. Each word knows where it stands in the text.
 */
final class FoldedWords {
	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private final List<String> words = new ArrayList<>();
	private int[] starts = new int[64];
	private int[] ends = new int[64];

	private FoldedWords() {
	}

	static FoldedWords of(CharSequence text) {
		FoldedWords folded = new FoldedWords();
		StringBuilder letters = new StringBuilder();
		for (int i = 0; i < text.length();) {
			if (!isLetter(text, i)) {
				i += step(text, i);
				continue;
			}
			int start = i;
			letters.setLength(0);
			boolean isPlain = true;
			while (i < text.length()) {
				int step = step(text, i);
				if (isLetter(text, i)) {
					letters.append(text, i, i + step);
					isPlain &= text.charAt(i) < 128;
				} else if (!isApostrophe(text.charAt(i)) || i + 1 >= text.length() || !isLetter(text, i + 1)) {
					break;
				}
				i += step;
			}
			folded.add(isPlain ? lower(letters) : fold(letters.toString()), start, i);
		}
		return folded;
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

	private static int step(CharSequence text, int i) {
		return Character.charCount(Character.codePointAt(text, i));
	}

	private static boolean isLetter(CharSequence text, int i) {
		char c = text.charAt(i);
		if (c < 128) return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
		int point = Character.codePointAt(text, i);
		int type = Character.getType(point);
		return Character.isLetterOrDigit(point) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
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

	int count() {
		return words.size();
	}

	String word(int number) {
		return words.get(number);
	}

	/** Where a word begins in the text. */
	int start(int number) {
		return starts[number];
	}

	/** Where a word ends in the text. */
	int end(int number) {
		return ends[number];
	}
}
