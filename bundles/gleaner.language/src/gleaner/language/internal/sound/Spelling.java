// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.sound;

import java.text.Normalizer;
import java.util.Locale;

/** Brings the many ways of writing a word to the plain letters that dictionaries use. */
public final class Spelling {
	private Spelling() {
	}

	/**
	 * Lower case, straight apostrophes, accents taken off, ligatures opened; characters that are not letters of English,
	 * digits, apostrophes or hyphens are dropped. The words of a phrase are joined by hyphens.
	 */
	public static String plain(String word) {
		String lower = word.strip().toLowerCase(Locale.ROOT);
		StringBuilder plain = new StringBuilder(lower.length());
		String open = isAscii(lower) ? lower : Normalizer.normalize(lower, Normalizer.Form.NFD);
		for (int i = 0; i < open.length(); i++) {
			char c = open.charAt(i);
			switch (c) {
			case '\u2019', '\u2018', '\u02BC', '\u00B4', '`', '\'' -> plain.append('\'');
			case '\u2010', '\u2011', '\u2013', '-' -> plain.append('-');
			case '\u00E6' -> plain.append("ae");
			case '\u0153' -> plain.append("oe");
			case '\u00DF' -> plain.append("ss");
			case '\u00F8' -> plain.append('o');
			case '\u0142' -> plain.append('l');
			case '\u00F0', '\u00FE' -> plain.append("th");
			case '\u017F' -> plain.append('s');
			default -> {
				if (isLetter(c) || c >= '0' && c <= '9') plain.append(c);
				else if (Character.isWhitespace(c) && !plain.isEmpty() && plain.charAt(plain.length() - 1) != '-') plain.append('-');
			}
			}
		}
		return plain.toString();
	}

	/** Whether the text has a grave or diaeresis over the e of a final -ed or -est, which makes it a syllable of its own. */
	public static boolean hasSoundedEnding(String word) {
		if (isAscii(word)) return false;
		String composed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
		return composed.matches(".*[\u00E8\u00E9\u00EB](d|st|th)['\u2019]?");
	}

	static boolean isLetter(char c) {
		return c >= 'a' && c <= 'z';
	}

	static boolean isVowelLetter(char c) {
		return "aeiouy".indexOf(c) >= 0;
	}

	private static boolean isAscii(String text) {
		for (int i = 0; i < text.length(); i++) if (text.charAt(i) > 127) return false;
		return true;
	}
}
