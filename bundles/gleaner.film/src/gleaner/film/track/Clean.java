// SPDX-License-Identifier: EPL-2.0
package gleaner.film.track;

/** What of a text can be set: line ends are all alike, and what commands rather than says something has a sign in its place. */
public final class Clean {
	/** Stands where something stood that has no shape. */
	private static final char NOTHING_TO_SHOW = '\uFFFD';
	private static final String TAB = "    ";

	private Clean() {
	}

	/** Whether a character ends a line. A carriage return before a line feed is part of it. */
	static boolean isLineEnd(int character) {
		return character == '\n' || character == '\r' || character == '\u000B' || character == '\f' || character == '\u0085'
				|| character == '\u2028' || character == '\u2029';
	}

	/** A text without line ends, as it is set. */
	public static String line(String text) {
		StringBuilder clean = new StringBuilder(text.length());
		text.codePoints().forEach(c -> {
			if (c == '\t') clean.append(TAB);
			else if (c == '\uFEFF') return;
			else if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) clean.append(NOTHING_TO_SHOW);
			else clean.appendCodePoint(c);
		});
		return clean.toString();
	}
}
