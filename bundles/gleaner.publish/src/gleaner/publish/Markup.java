// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

/**
 * Text as it stands in HTML and XHTML. A line is a block, so that what does not fit hangs; a break behind each is for readers without style
 * sheets, and hidden from the others.
 */
public final class Markup {
	/** A line with nothing on it, still open. */
	static final String EMPTY_LINE = "<span class=\"line\">\u00A0";

	private Markup() {
	}

	/** Opens a line; one that is written from the right begins there. */
	static String line(String line) {
		return Scripts.isFromRight(line) ? "<span class=\"line\" dir=\"rtl\">" : "<span class=\"line\">";
	}

	/** With the signs of markup escaped, and without characters that no XML may have. */
	public static String escape(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 16);
		text.codePoints().forEach(point -> {
			switch (point) {
			case '&' -> escaped.append("&amp;");
			case '<' -> escaped.append("&lt;");
			case '>' -> escaped.append("&gt;");
			case '"' -> escaped.append("&quot;");
			default -> {
				if (isAllowed(point)) escaped.appendCodePoint(point);
			}
			}
		});
		return escaped.toString();
	}

	private static boolean isAllowed(int point) {
		if (point < 0x20) return point == '\t' || point == '\n';
		return point < 0x7F || point > 0x9F && (point < 0xD800 || point > 0xDFFF) && point != 0xFFFE && point != 0xFFFF;
	}
}
