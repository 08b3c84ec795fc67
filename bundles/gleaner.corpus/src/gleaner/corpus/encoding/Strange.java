// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.encoding;

/** How likely chars are that are no letters of the language at hand. */
final class Strange {
	private static final double EVERYDAY = 0;
	private static final double TYPOGRAPHIC = Math.log(0.05);
	private static final double APOSTROPHE = Math.log(0.15);
	private static final double SEEN_AT_TIMES = Math.log(0.004);
	private static final double SYMBOL = Math.log(0.0002);
	private static final double DRAWING = Math.log(1e-5);
	private static final double CONTROL = Math.log(1e-7);
	private static final double INSIDE_A_WORD = Math.log(0.015);
	private static final double OF_TWO_SCRIPTS = Math.log(0.005);
	private static final double BEFORE_A_WORD = Math.log(0.1);
	private static final double BORROWED = Math.log(4e-4);
	private static final double OF_THE_SCRIPT = Math.log(2e-5);
	private static final double FOREIGN = Math.log(2e-7);

	private static final String TYPOGRAPHY = "\u2018\u2019\u201C\u201D\u201E\u201A\u00AB\u00BB\u2013\u2014\u2026\u00A0";
	private static final String BEFORE_WORDS = "\u00A0\u201A\u201E";
	private static final String SIGNS = "\u00A1\u00BF\u00A7\u00A9\u2022\u2039\u00A3\u20AC\u2015\u00BD\u00BC\u00D7\u2212\u2116";
	private static final String OPENING = "\u2018\u2019\u201C\u201E\u201A\u00AB\u00BB\u2013"
			+ "\u2014\u2026\u00A1\u00BF\u2022\u2039\u2015\u00AD\u3000";
	private static final String AT_TIMES = "\u00A1"
			+ "\u00BF\u00A7\u00A9\u00B0\u00B7\u2022\u2039\u203A\u00A3\u20AC\u2015\u00AD\u00BD\u00BC\u00D7"
			+ "\u2212\u2116\u060C\u061B\u061F\u0640\u05BE\u0385\u0384\u0387\u037E\u3000\u3001\u3002\u300C\u300D\uFF0C\uFF01\uFF1F";
	/** Letters that English, and who else borrows words, takes along with them. */
	private static final String BORROWED_LETTERS = "\u00E9\u00E8\u00EA\u00EB\u00EF\u00E7\u00F6\u00FC\u00E4"
			+ "\u00F1\u00E0\u00E2\u00EE\u00F4\u00E6\u0153\u00E1\u00F3\u00ED";

	private Strange() {
	}

	/** A letter that the language does not have. */
	static double letter(char c) {
		if (c < 0x80) return BORROWED;
		if (BORROWED_LETTERS.indexOf(Character.toLowerCase(c)) >= 0) return BORROWED;
		return c < 0x250 ? OF_THE_SCRIPT : FOREIGN;
	}

	/** How much less likely a letter is behind one that the language does not have: words are seldom of two scripts. */
	static double behindForeign(char before, char c) {
		return before < 0x80 == c < 0x80 || before < 0x250 && c < 0x250 ? 0 : OF_TWO_SCRIPTS;
	}

	private static double behindLetter(char before) {
		return Character.isLetter(before) ? INSIDE_A_WORD : 0;
	}

	/** How much less likely a letter is behind a sign that does not begin words. */
	static double beforeLetter(char before) {
		return before < 0xA0 || OPENING.indexOf(before) >= 0 ? 0 : INSIDE_A_WORD;
	}

	/** A char that is no letter. How likely one is at all is not part of it. */
	static double mark(char before, char c) {
		if (c < 0x80) return c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' ? CONTROL : EVERYDAY;
		if (c < 0xA0) return CONTROL;
		if (c == '\u2019' && Character.isLetter(before)) return APOSTROPHE;
		if (TYPOGRAPHY.indexOf(c) >= 0) return TYPOGRAPHIC + (BEFORE_WORDS.indexOf(c) >= 0 ? behindLetter(before)
				: c == '\u2019' && before < 0x80 && !Character.isLetterOrDigit(before) ? BEFORE_A_WORD : 0);
		if (c == '\u00A4') return DRAWING;
		if (AT_TIMES.indexOf(c) >= 0) return SEEN_AT_TIMES + (SIGNS.indexOf(c) >= 0 ? behindLetter(before) : 0);
		return switch (Character.getType(c)) {
		case Character.UNASSIGNED, Character.PRIVATE_USE, Character.CONTROL -> CONTROL;
		case Character.OTHER_SYMBOL -> DRAWING;
		default -> SYMBOL;
		};
	}
}
