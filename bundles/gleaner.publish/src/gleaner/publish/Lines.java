// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import gleaner.studio.poem.Harvest;
import java.util.ArrayList;
import java.util.List;

/** Cuts poems into lines, and tells of the white space in them. */
final class Lines {
	private static final int TAB = 4;
	private static final String HARD = "\u00A0";

	private Lines() {
	}

	/** Lines without their ends and without white space behind them; none that are empty at the start and at the end. */
	static List<Harvest> of(Harvest poem) {
		List<Harvest> lines = new ArrayList<>();
		int start = 0;
		while (start <= poem.length()) {
			int next = poem.text().indexOf('\n', start);
			int lineEnd = next < 0 ? poem.length() : next;
			int end = lineEnd;
			while (end > start && Character.isWhitespace(poem.text().charAt(end - 1))) end--;
			lines.add(poem.slice(start, end));
			start = lineEnd + 1;
		}
		while (!lines.isEmpty() && lines.getFirst().length() == 0) lines.removeFirst();
		while (!lines.isEmpty() && lines.getLast().length() == 0) lines.removeLast();
		return lines;
	}

	/** How many columns a line is indented. */
	static int indent(String line) {
		return column(line, indentLength(line));
	}

	/** How many characters of white space a line begins with. */
	static int indentLength(String line) {
		int i = 0;
		while (i < line.length() && Character.isWhitespace(line.charAt(i))) i++;
		return i;
	}

	/** The column at which a character stands, where a tab leads to the next fourth one. */
	private static int column(String line, int at) {
		int column = 0;
		for (int i = 0; i < at; i++) column += width(line.charAt(i), column);
		return column;
	}

	private static int width(char c, int column) {
		return c == '\t' ? TAB - column % TAB : 1;
	}

	/** With spaces instead of tabs, and of all else that is no letter and has no width of its own. */
	static String expanded(String line) {
		StringBuilder expanded = new StringBuilder(line.length());
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			if (isBlank(c)) expanded.append(" ".repeat(width(c, expanded.length())));
			else expanded.append(c);
		}
		return expanded.toString();
	}

	private static boolean isBlank(char c) {
		return c == ' ' || Character.isWhitespace(c) && Character.isISOControl(c);
	}

	/**
	 * A part of a line with its gaps as wide as they are, for shapes that take several spaces for one: all of an indent and all but the
	 * last space of a gap are hard spaces, so that the line can still be broken there.
	 */
	static String kept(String line, int from, int to) {
		StringBuilder kept = new StringBuilder(to - from);
		int column = column(line, from);
		int indent = indentLength(line);
		for (int i = from; i < to; i++) {
			char c = line.charAt(i);
			int width = width(c, column);
			column += width;
			if (!isBlank(c)) kept.append(c);
			else if (i < indent || i + 1 < line.length() && isBlank(line.charAt(i + 1))) kept.append(HARD.repeat(width));
			else kept.append(HARD.repeat(width - 1)).append(' ');
		}
		return kept.toString();
	}

	/** A whole line with its gaps as wide as they are. */
	static String kept(String line) {
		return kept(line, 0, line.length());
	}
}
