package gleaner.publish;

/** Text as it stands in HTML and XHTML. */
final class Markup {
	private Markup() {
	}

	/** With the signs of markup escaped, and without characters that no XML may have. */
	static String escape(String text) {
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

	/** White space at the start of a line, so that it is seen. */
	static String indent(String line) {
		return "\u00A0".repeat(Lines.indent(line));
	}
}
