// SPDX-License-Identifier: EPL-2.0
package gleaner.training.text;

import java.util.Locale;

/**
 * What is done to the characters before a net sees them, so that it need not learn ten kinds of quotation marks.
 *
 * @param lowerCase whether capitals become small
 * @param plainPunctuation whether typographic quotes, dashes, dots and spaces become those of a typewriter
 */
public record CleanUp(boolean lowerCase, boolean plainPunctuation) {
	String apply(String text) {
		String cased = lowerCase ? text.toLowerCase(Locale.ROOT) : text;
		return plainPunctuation ? plain(cased) : cased;
	}

	private static String plain(String text) {
		StringBuilder out = new StringBuilder(text.length());
		text.codePoints().forEach(c -> {
			switch (c) {
			case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u00B4', '`' -> out.append('\'');
			case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u2033' -> out.append('"');
			case '\u2010', '\u2011', '\u2012', '\u2212', '\u00AD' -> out.append('-');
			case '\u2013', '\u2014', '\u2015' -> out.append("--");
			case '\u2026' -> out.append("...");
			case '\t' -> out.append("    ");
			case '\u00A0', '\u2002', '\u2003', '\u2009', '\u200A', '\u202F' -> out.append(' ');
			case '\uFEFF', '\u200B', '\r' -> {
			}
			default -> out.appendCodePoint(c);
			}
		});
		return out.toString();
	}
}
