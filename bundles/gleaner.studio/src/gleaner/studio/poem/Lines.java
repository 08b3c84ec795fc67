// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of whole lines.
 *
 * @param whole the text that they are in
 * @param start where the first one begins
 * @param end where the last one ends, before its line end
 */
record Lines(String whole, int start, int end) {
	/** The lines that a selection touches; one that ends at the beginning of a line does not touch that line. */
	static Lines at(String text, int from, int to) {
		int last = to > from && text.charAt(to - 1) == '\n' ? to - 1 : to;
		int end = text.indexOf('\n', last);
		return new Lines(text, text.lastIndexOf('\n', from - 1) + 1, end < 0 ? text.length() : end);
	}

	/** The lines around a caret, up to the next empty ones. On an empty line that one alone. */
	static Lines stanza(String text, int caret) {
		Lines lines = at(text, caret, caret);
		if (lines.text().isBlank()) return lines;
		int start = lines.start;
		while (start > 0 && !at(text, start - 1, start - 1).text().isBlank()) start = at(text, start - 1, start - 1).start;
		int end = lines.end;
		while (end < text.length() && !at(text, end + 1, end + 1).text().isBlank()) end = at(text, end + 1, end + 1).end;
		return new Lines(text, start, end);
	}

	String text() {
		return whole.substring(start, end);
	}

	int length() {
		return end - start;
	}

	/** Start and end of each line, without line ends. */
	List<int[]> each() {
		List<int[]> lines = new ArrayList<>();
		int from = start;
		for (int at = whole.indexOf('\n', from); at >= 0 && at < end; at = whole.indexOf('\n', from)) {
			lines.add(new int[] { from, at });
			from = at + 1;
		}
		lines.add(new int[] { from, end });
		return lines;
	}
}
