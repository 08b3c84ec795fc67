// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.stage;

import gleaner.performance.pace.Strip;

/** Text of strangers made fit to be shown, character for character, so that places in it stay what they are. */
public final class Plain {
	private static final char BEGIN_OF_PICTURES = '\u2400';
	private static final char PICTURE_OF_DELETE = '\u2421';
	private static final char UNKNOWN = '\uFFFD';

	private Plain() {
	}

	/**
	 * As long as what it is given: a tab, and whatever ends a line, becomes a space, other control characters their pictures ({@code ␛}),
	 * half a surrogate pair U+FFFD.
	 */
	public static String of(CharSequence text) {
		StringBuilder plain = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1)))
				plain.append(c).append(text.charAt(++i));
			else plain.append(shown(c));
		}
		return plain.toString();
	}

	private static char shown(char c) {
		if (Character.isSurrogate(c)) return UNKNOWN;
		if (endsLine(c) || c == '\t') return ' ';
		if (c < ' ') return (char) (BEGIN_OF_PICTURES + c);
		if (c == 0x7F) return PICTURE_OF_DELETE;
		return Character.isISOControl(c) ? UNKNOWN : c;
	}

	/** Whether a line ends there. */
	public static boolean endsLine(char c) {
		return Strip.endsLine(c);
	}

	/** Whether the first letter that has a direction goes from the right to the left. */
	public static boolean isRightToLeft(CharSequence text) {
		for (int i = 0; i < text.length();) {
			int c = Character.codePointAt(text, i);
			switch (Character.getDirectionality(c)) {
			case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
				return false;
			}
			case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
				return true;
			}
			default -> i += Character.charCount(c);
			}
		}
		return false;
	}
}
