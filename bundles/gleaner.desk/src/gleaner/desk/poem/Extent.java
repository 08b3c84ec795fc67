// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.poem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long a poem is, or a part of it.
 *
 * @param lines those with something on them
 * @param words what stands between spaces and dashes and has a letter or a digit
 */
public record Extent(int lines, int words) {
	/** Counts; the text is gone through once. */
	public static Extent of(CharSequence text) {
		int lines = 0;
		int words = 0;
		boolean isLineEmpty = true;
		boolean isInWord = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\n' || c == '\r') isLineEmpty = true;
			else if (isLineEmpty && !isSpace(c)) {
				isLineEmpty = false;
				lines++;
			}
			if (isGap(c)) isInWord = false;
			else if (!isInWord && (Character.isLetterOrDigit(c) || Character.isSurrogate(c))) {
				isInWord = true;
				words++;
			}
		}
		return new Extent(lines, words);
	}

	private static boolean isSpace(char c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c);
	}

	/** A hyphen and an apostrophe hold a word together; a dash does not. */
	private static boolean isGap(char c) {
		return isSpace(c) || c == '\u2013' || c == '\u2014' || c == '\u2015';
	}

	/** "11 lines · 53 words"; nothing where there is neither. */
	public String told() {
		List<String> parts = new ArrayList<>();
		if (lines > 0) parts.add(many(lines, "line"));
		if (words > 0) parts.add(many(words, "word"));
		return String.join(" · ", parts);
	}

	/** The same of what is selected: "2 lines · 9 words selected". */
	public String toldOfSelection() {
		return lines + words == 0 ? "" : told() + " selected";
	}

	private static String many(int number, String name) {
		return String.format(Locale.ENGLISH, "%,d %s%s", number, name, number == 1 ? "" : "s");
	}
}
