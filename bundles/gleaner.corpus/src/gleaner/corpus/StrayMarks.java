// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Characters that no poem has on purpose: control characters, invisible marks, half and unknown ones. Whether one is stray can depend on
 * what stands beside it: the joiners belong to Persian, Hindi or an emoji, and the space of no width to Thai.
 */
final class StrayMarks {
	private static final char NON_JOINER = '\u200C';
	private static final char JOINER = '\u200D';
	private static final char SPACE_OF_NO_WIDTH = '\u200B';
	/** Scripts whose letters do not change with their neighbours, so that a joiner is of no use to them. */
	private static final Set<UnicodeScript> WITHOUT_JOINERS = EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC,
			UnicodeScript.ARMENIAN, UnicodeScript.GEORGIAN, UnicodeScript.HEBREW, UnicodeScript.HAN, UnicodeScript.HIRAGANA,
			UnicodeScript.KATAKANA, UnicodeScript.HANGUL, UnicodeScript.BOPOMOFO, UnicodeScript.COMMON, UnicodeScript.INHERITED,
			UnicodeScript.UNKNOWN);
	/** Scripts that part words by nothing that is seen. */
	private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER,
			UnicodeScript.MYANMAR, UnicodeScript.TIBETAN, UnicodeScript.JAVANESE, UnicodeScript.BALINESE, UnicodeScript.TAI_LE,
			UnicodeScript.TAI_THAM, UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

	private StrayMarks() {
	}

	/** Whether the character at this place is stray. */
	static boolean isStray(String text, int index) {
		int c = text.codePointAt(index);
		if (c < 0x80) return c < 0x20 ? c != '\n' && c != '\t' : c == 0x7F;
		return switch (c) {
		case NON_JOINER -> !needsJoiner(before(text, index)) && !needsJoiner(after(text, index));
		case JOINER -> !needsJoiner(before(text, index)) && !needsJoiner(after(text, index)) && !isSymbol(before(text, index));
		case SPACE_OF_NO_WIDTH -> !isOf(WITHOUT_SPACES, before(text, index)) && !isOf(WITHOUT_SPACES, after(text, index));
		case 0xAD, 0x180E, 0x200E, 0x200F, 0xFEFF, 0xFFFD -> true;
		default -> c >= 0x202A && c <= 0x202E || c >= 0x2060 && c <= 0x206F || c >= 0xFFF9 && c <= 0xFFFB || isNoCharacter(c);
		};
	}

	private static boolean isNoCharacter(int c) {
		return switch (Character.getType(c)) {
		case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE, Character.PRIVATE_USE,
				Character.UNASSIGNED ->
			true;
		default -> false;
		};
	}

	/**
	 * What stands for some stray characters when they go: between two letters or digits a line end or a space, if they parted what stood
	 * there; else nothing. Marks without width that hold a word together, or only say where it may be broken, part nothing.
	 */
	static String replacement(String text, int start, int end) {
		boolean parts = false;
		for (int i = start; i < end; i += Character.charCount(text.codePointAt(i))) {
			int c = text.codePointAt(i);
			if (endsLine(c)) return isBetweenWords(text, start, end) ? "\n" : "";
			parts |= Character.getType(c) != Character.FORMAT || c == SPACE_OF_NO_WIDTH;
		}
		return parts && isBetweenWords(text, start, end) ? " " : "";
	}

	private static boolean endsLine(int c) {
		return c >= 0x0B && c <= 0x0D || c >= 0x1C && c <= 0x1E || c == 0x85 || c == 0x2028 || c == 0x2029;
	}

	private static boolean isBetweenWords(String text, int start, int end) {
		return start > 0 && end < text.length() && !Character.isWhitespace(text.codePointBefore(start))
				&& !Character.isWhitespace(text.codePointAt(end));
	}

	/** The character before a place, marks that hang on it passed over; a line end if there is none. */
	private static int before(String text, int index) {
		for (int i = index, seen = 0; i > 0 && seen < 8; seen++) {
			int c = text.codePointBefore(i);
			if (!isMark(c)) return c;
			i -= Character.charCount(c);
		}
		return '\n';
	}

	private static int after(String text, int index) {
		int next = index + Character.charCount(text.codePointAt(index));
		return next < text.length() ? text.codePointAt(next) : '\n';
	}

	private static boolean isMark(int c) {
		return switch (Character.getType(c)) {
		case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.MODIFIER_SYMBOL -> true;
		default -> false;
		};
	}

	private static boolean needsJoiner(int c) {
		return !isOf(WITHOUT_JOINERS, c);
	}

	private static boolean isSymbol(int c) {
		return Character.getType(c) == Character.OTHER_SYMBOL;
	}

	private static boolean isOf(Set<UnicodeScript> scripts, int c) {
		return scripts.contains(UnicodeScript.of(c));
	}
}
