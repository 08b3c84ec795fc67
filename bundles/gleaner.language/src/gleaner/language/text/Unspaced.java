// SPDX-License-Identifier: EPL-2.0
package gleaner.language.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;

/**
 * Scripts that put no spaces between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese. Where a word ends there is known from
 * dictionaries (those of ICU), and nowhere else in Gleaner: whoever takes text apart asks here. Text without a letter of these scripts
 * costs a look at each of its characters.
 *
 * <p>An instance is for one thread; the static methods are for any.
 */
public final class Unspaced {
	/** No letter of these scripts has a lower number. */
	private static final char FIRST = '\u0E00';
	/** Longer stretches are taken in pieces. */
	private static final int PIECE = 1 << 12;

	/** Takes what a text is made of. */
	@FunctionalInterface
	public interface Taker {
		/** From where to before where the next piece stands. */
		void piece(int start, int end);
	}

	private BreakIterator words;

	/** Whether this is a letter or a mark of such a script. */
	public static boolean is(int codePoint) {
		if (codePoint < FIRST) return false;
		if (codePoint == 0x30FC || codePoint == 0xFF70) return true; // the long vowel of kana is of no script
		return switch (UnicodeScript.of(codePoint)) {
		case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetterOrDigit(codePoint) || isMark(codePoint);
		default -> false;
		};
	}

	private static boolean isMark(int codePoint) {
		int type = Character.getType(codePoint);
		return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
	}

	/** Whether a text has such letters. */
	public static boolean isIn(CharSequence text) {
		return isIn(text, 0, text.length());
	}

	/** Whether there are such letters in a stretch of a text. */
	public static boolean isIn(CharSequence text, int from, int to) {
		for (int i = from; i < to; i++) if (text.charAt(i) >= FIRST && is(Character.codePointAt(text, i))) return true;
		return false;
	}

	/**
	 * Parts a stretch of text at the ends of words of these scripts; what stands between them stays together, with what else is there. The
	 * pieces follow one another without a gap. A stretch without such letters is one piece.
	 */
	public void part(String text, int from, int to, Taker taker) {
		if (from == to) return;
		if (!isIn(text, from, to)) {
			taker.piece(from, to);
			return;
		}
		for (int start = from; start < to;) {
			int end = Math.min(to, start + PIECE);
			if (end < to && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end))) end--;
			pieces(text, start, end, taker);
			start = end;
		}
	}

	private void pieces(String text, int from, int to, Taker taker) {
		if (words == null) words = BreakIterator.getWordInstance(ULocale.ROOT);
		words.setText(text.substring(from, to));
		int start = from;
		boolean wasUnspaced = false;
		int at = from;
		for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
			boolean isUnspaced = isIn(text, at, from + end);
			if (at > start && (isUnspaced || wasUnspaced)) {
				taker.piece(start, at);
				start = at;
			}
			wasUnspaced = isUnspaced;
			at = from + end;
		}
		taker.piece(start, to);
	}
}
