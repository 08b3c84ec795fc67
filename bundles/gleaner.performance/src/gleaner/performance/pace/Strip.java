// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.pace;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a poem as a stage can hold it: one that is too long comes in several strips. White space before and behind, blank lines too,
 * belongs to no strip's words but to its stretch, so that stretches cover the text without a gap.
 *
 * @param from where the stretch begins
 * @param start where its words begin; spaces before them are indent, and are kept
 * @param end behind the last of its words
 * @param to where the next stretch begins
 * @param line which line of those with words, counted from 1
 * @param blank how many blank lines follow
 */
public record Strip(int from, int start, int end, int to, int line, int blank) {
	/** The strips of a text; none if it has nothing but white space. */
	public static List<Strip> of(String text, Screen screen) {
		List<Strip> strips = new ArrayList<>();
		int from = 0;
		int line = 0;
		int blank = 0;
		for (int at = 0; at < text.length();) {
			int end = lineEnd(text, at);
			int next = behindLineEnd(text, end);
			if (isBlank(text, at, end)) {
				if (line > 0) blank++;
			} else {
				if (!strips.isEmpty()) close(strips, at, blank);
				line++;
				blank = 0;
				cut(text, strips.isEmpty() ? from : at, at, end, line, screen, strips);
			}
			at = next;
		}
		if (!strips.isEmpty()) close(strips, text.length(), blank);
		return strips;
	}

	/** Stretches of the last strip to where the next one begins. */
	private static void close(List<Strip> strips, int to, int blank) {
		Strip last = strips.removeLast();
		strips.add(new Strip(last.from, last.start, last.end, to, last.line, blank));
	}

	private static void cut(String text, int from, int at, int end, int line, Screen screen, List<Strip> strips) {
		int last = end;
		while (last > at && isSpace(text.charAt(last - 1))) last--;
		Graphemes letters = Graphemes.of(text.substring(at, last));
		int begin = from;
		int first = 0;
		while (first < letters.count()) {
			int behind = fitting(text, at, letters, first, screen.longestLine());
			int stripEnd = at + letters.end(behind - 1);
			strips.add(new Strip(begin, at + letters.start(first), trimmed(text, at + letters.start(first), stripEnd), stripEnd, line, 0));
			begin = stripEnd;
			first = behind;
		}
	}

	/** Behind which letter a strip ends that begins with this one: where it is full, or, if there is one in its second half, at a space. */
	private static int fitting(String text, int at, Graphemes letters, int first, int longest) {
		int cells = 0;
		int space = -1;
		for (int i = first; i < letters.count(); i++) {
			cells += letters.cells(i);
			if (cells > longest && i > first) return space > first + (i - first) / 2 ? space : i;
			if (isSpace(text.charAt(at + letters.start(i)))) space = i + 1;
		}
		return letters.count();
	}

	private static int trimmed(String text, int start, int end) {
		int last = end;
		while (last > start && isSpace(text.charAt(last - 1))) last--;
		return last == start ? end : last;
	}

	static int lineEnd(String text, int from) {
		int at = from;
		while (at < text.length() && !endsLine(text.charAt(at))) at++;
		return at;
	}

	static int behindLineEnd(String text, int end) {
		if (end == text.length()) return end;
		return text.charAt(end) == '\r' && end + 1 < text.length() && text.charAt(end + 1) == '\n' ? end + 2 : end + 1;
	}

	private static boolean isBlank(String text, int from, int to) {
		for (int i = from; i < to; i++) if (!isSpace(text.charAt(i))) return false;
		return true;
	}

	/** Whether a line ends there. */
	public static boolean endsLine(char c) {
		return c == '\n' || c == '\r' || c == '\f' || c == 0x0B || c == 0x85 || c == 0x2028 || c == 0x2029;
	}

	/** Whether nothing is to be seen there; hard spaces are spaces here. */
	static boolean isSpace(char c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x85;
	}
}
