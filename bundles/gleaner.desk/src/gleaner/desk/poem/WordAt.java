// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.poem;

/**
 * The word at a place of a text.
 *
 * @param start where it begins
 * @param end where it has ended; the same as the start if there is no word
 */
public record WordAt(int start, int end) {
	/** The word that the character at the offset is in, or that ends there. */
	public static WordAt of(CharSequence text, int offset) {
		int start = offset;
		int end = offset;
		while (start > 0 && isWord(text.charAt(start - 1))) start--;
		while (end < text.length() && isWord(text.charAt(end))) end++;
		return new WordAt(start, end);
	}

	public boolean isEmpty() {
		return start == end;
	}

	private static boolean isWord(char c) {
		return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '\''
				|| c == '\u2019' || c == '-';
	}
}
