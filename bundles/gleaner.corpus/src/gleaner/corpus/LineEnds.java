// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import java.util.List;

/**
 * The many ways in which programs end a line, a stanza or a page, turned into plain line ends. A page end keeps its mark, on a line of its
 * own, so that a text can be cut there; everybody else takes that line for a blank one. Each step costs as much as the text is long.
 */
final class LineEnds {
	private static final char NEXT_LINE = '\u0085';
	private static final char LINE_SEPARATOR = '\u2028';
	private static final char PARAGRAPH_SEPARATOR = '\u2029';
	private static final char VERTICAL_TAB = '\u000B';
	static final char PAGE_END = '\f';

	private LineEnds() {
	}

	/** What carriage returns end: those of Windows, of old Macs, those that were doubled on the way, and those behind a line feed. */
	static String plain(String text, List<String> remarks) {
		if (text.indexOf('\r') < 0) return text;
		boolean behind = areBehind(text);
		boolean windows = false;
		boolean mac = false;
		boolean doubled = false;
		StringBuilder plain = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c != '\r') {
				plain.append(c);
				continue;
			}
			if (behind) continue;
			int run = i;
			while (run + 1 < text.length() && text.charAt(run + 1) == '\r') run++;
			char next = run + 1 < text.length() ? text.charAt(run + 1) : 0;
			if (next == '\n' || next == NEXT_LINE) {
				windows |= next == '\n';
				doubled |= run > i;
			} else {
				mac = true;
				plain.repeat('\n', run - i + 1);
			}
			i = run;
		}
		if (windows) remarks.add("Gleaner read its Windows line ends (CR LF) as plain ones.");
		if (doubled) remarks.add("Some of its line ends were doubled on the way (CR CR LF); Gleaner read each as one.");
		if (mac) remarks.add("Gleaner read its old Mac line ends (CR) as plain ones.");
		if (behind) remarks.add("Gleaner read its reversed line ends (LF CR) as plain ones.");
		return plain.toString();
	}

	/** Whether every carriage return stands behind a line feed, as those of a few old systems do. */
	private static boolean areBehind(String text) {
		for (int i = text.indexOf('\r'); i >= 0; i = text.indexOf('\r', i + 1))
			if (i == 0 || text.charAt(i - 1) != '\n') return false;
		return true;
	}

	/**
	 * Soft returns (VT, U+2028) and NEL end a line, U+2029 a stanza, a form feed a page. Where soft returns end the lines and nothing parts
	 * stanzas, plain line ends do: so word processors write paragraphs.
	 *
	 * @param text with plain line ends
	 */
	static String soft(String text, List<String> remarks) {
		boolean nextLine = text.indexOf(NEXT_LINE) >= 0 && !hasOtherC1(text);
		int soft = count(text, VERTICAL_TAB) + count(text, LINE_SEPARATOR);
		int paragraphs = count(text, PARAGRAPH_SEPARATOR);
		int pages = count(text, PAGE_END);
		if (soft + paragraphs + pages == 0 && !nextLine) return text;
		boolean stanzas = soft > 0 && paragraphs == 0 && areParagraphs(text, soft);
		StringBuilder plain = new StringBuilder(text.length() + 16);
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
			switch (c) {
			case NEXT_LINE -> plain.append(nextLine ? '\n' : c);
			case VERTICAL_TAB, LINE_SEPARATOR -> {
				if (next != '\n' && next != PARAGRAPH_SEPARATOR) plain.append('\n');
			}
			case PARAGRAPH_SEPARATOR -> plain.append(next == '\n' ? "\n" : "\n\n");
			case PAGE_END -> {
				if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != '\n') plain.append('\n');
				plain.append(c);
				if (next != '\n' && next != 0) plain.append('\n');
			}
			case '\n' -> plain.append(stanzas ? "\n\n" : "\n");
			default -> plain.append(c);
			}
		}
		if (soft > 0) remarks.add("Gleaner read its soft returns (VT or U+2028) as line ends.");
		if (stanzas) remarks.add("Gleaner took its paragraphs for stanzas, because soft returns end its lines.");
		if (nextLine) remarks.add("Gleaner read its NEL characters (U+0085) as line ends.");
		if (paragraphs > 0) remarks.add("Gleaner read its paragraph ends (U+2029) as stanzas.");
		if (pages > 0) remarks.add(pages == 1 ? "It has a page end." : "It has " + pages + " page ends.");
		return plain.toString();
	}

	/** Control characters that are punctuation in windows-1252: whoever has them took one for the other, and NEL is a row of dots. */
	private static boolean hasOtherC1(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= 0x80 && c < 0xA0 && c != NEXT_LINE) return true;
		}
		return false;
	}

	private static boolean areParagraphs(String text, int soft) {
		int ends = 0;
		int last = text.stripTrailing().length();
		for (int i = text.indexOf('\n'); i >= 0 && i < last; i = text.indexOf('\n', i + 1)) {
			if (text.charAt(i + 1) == '\n') return false;
			ends++;
		}
		return ends > 0 && soft >= ends;
	}

	/**
	 * Line ends that were written out: {@code \n} as two characters, {@code <br>}. They are read where they plainly are line ends: where
	 * there are more of them than real ones, or several tags.
	 *
	 * @param text with plain line ends
	 */
	static String written(String text, List<String> remarks) {
		return tags(backslashes(text, remarks), remarks);
	}

	private static String backslashes(String text, List<String> remarks) {
		int written = 0;
		boolean stanzas = false;
		int from = -1;
		for (int i = nextBackslash(text, 0); i >= 0; i = nextBackslash(text, i + 2)) {
			written++;
			stanzas |= from == i;
			from = i + 2;
		}
		if (written == 0) return text;
		String stripped = text.strip();
		int real = count(stripped, '\n');
		if (written < 2 ? real > 0 || !isBetweenWords(text) : written <= real) return text;
		// Where all of a poem stands on one line, the real line ends part poems.
		String end = real == 0 || stripped.contains("\n\n") ? "\n" : stanzas ? "\n\n\n" : "\n\n";
		StringBuilder plain = new StringBuilder(text.length());
		int done = 0;
		for (int i = nextBackslash(text, 0); i >= 0; i = nextBackslash(text, done)) {
			plain.append(text.substring(done, i).replace("\n", end)).append('\n');
			done = i + 2;
		}
		plain.append(text.substring(done).replace("\n", end));
		remarks.add("Gleaner read each written \\n as a line end.");
		return plain.toString().replace("\\r\n", "\n");
	}

	/** The next {@code \n}, but not the second half of {@code \\n}. */
	private static int nextBackslash(String text, int from) {
		int i = text.indexOf("\\n", from);
		while (i > from && text.charAt(i - 1) == '\\') i = text.indexOf("\\n", i + 1);
		return i;
	}

	/** Whether there are several words on both sides, so that it is no path of a file. */
	private static boolean isBetweenWords(String text) {
		int at = nextBackslash(text, 0);
		return text.substring(0, at).strip().contains(" ") && text.substring(at + 2).strip().contains(" ");
	}

	private static String tags(String text, List<String> remarks) {
		int tags = 0;
		for (int i = tag(text, 0); i >= 0; i = tag(text, i + 1)) tags++;
		if (tags == 0 || tags == 1 && text.strip().indexOf('\n') >= 0) return text;
		StringBuilder plain = new StringBuilder(text.length());
		int done = 0;
		for (int i = tag(text, 0); i >= 0; i = tag(text, done)) {
			plain.append(text, done, i);
			while (!plain.isEmpty() && isSpace(plain.charAt(plain.length() - 1))) plain.setLength(plain.length() - 1);
			plain.append('\n');
			done = text.indexOf('>', i) + 1;
			int after = done;
			while (after < text.length() && isSpace(text.charAt(after))) after++;
			if (after < text.length() && text.charAt(after) == '\n') done = after + 1;
			else if (after == done + 1) done = after;
		}
		plain.append(text, done, text.length());
		remarks.add("Gleaner read each <br> as a line end.");
		return plain.toString().replace("&nbsp;", "\u00A0");
	}

	private static boolean isSpace(char c) {
		return c == ' ' || c == '\t';
	}

	/** Where the next {@code <br>}, {@code <br/>} or {@code </br>} begins; less than 0 if there is none. */
	private static int tag(String text, int from) {
		for (int i = text.indexOf('<', from); i >= 0; i = text.indexOf('<', i + 1)) {
			int name = i + 1 < text.length() && text.charAt(i + 1) == '/' ? i + 2 : i + 1;
			if (!text.regionMatches(true, name, "br", 0, 2)) continue;
			int end = name + 2;
			while (end < text.length() && end < name + 8 && (isSpace(text.charAt(end)) || text.charAt(end) == '/')) end++;
			if (end < text.length() && text.charAt(end) == '>') return i;
		}
		return -1;
	}

	private static int count(String text, char wanted) {
		int count = 0;
		for (int i = text.indexOf(wanted); i >= 0; i = text.indexOf(wanted, i + 1)) count++;
		return count;
	}
}
