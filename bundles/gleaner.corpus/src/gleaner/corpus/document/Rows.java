// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads rows of values parted by a separator (RFC 4180), and those of people and programs that do not quite keep to it. A quotation mark
 * begins a quoted cell only if one fits that ends it; others are letters. Blank lines are no rows. Takes time by the length of the text.
 */
final class Rows {
	/**
	 * A row.
	 *
	 * @param line where it begins, from 1
	 * @param lastLine where it ends
	 * @param stray whether a quotation mark in it began no cell, and was read as a letter
	 * @param open whether a quoted cell in it has no end before that of the text
	 */
	record Row(long line, long lastLine, List<String> cells, boolean stray, boolean open) {
		boolean isBlank() {
			return cells.stream().allMatch(String::isBlank);
		}
	}

	/** So many marks inside a cell are paired. */
	private static final int MOST_MARKS = 100;

	private final String text;
	private final char separator;
	/** How many cells a row should have; 0 while that is not known. */
	private int columns;
	private int at;
	private long line = 1;
	private boolean stray;
	private boolean open;
	/** Behind this no quotation mark stands that could end a cell. */
	private int noEndFrom = -1;

	Rows(String text, char separator) {
		this.text = text;
		this.separator = separator;
	}

	char separator() {
		return separator;
	}

	void columns(int count) {
		columns = count;
	}

	/** The next row that is not a blank line; null behind the last. */
	Row next() {
		while (at < text.length() && isLineEnd(at)) skipLineEnd();
		if (at >= text.length()) return null;
		long from = line;
		stray = false;
		open = false;
		List<String> cells = new ArrayList<>();
		boolean more = true;
		while (more) {
			cells.add(cell(cells.size()));
			more = at < text.length() && text.charAt(at) == separator;
			if (more) at++;
			if (more && at == text.length()) {
				cells.add("");
				more = false;
			}
		}
		long last = line;
		if (at < text.length()) skipLineEnd();
		return new Row(from, last, cells, stray, open);
	}

	private boolean isLineEnd(int place) {
		char c = text.charAt(place);
		return c == '\n' || c == '\r';
	}

	/** Any number of carriage returns before a line feed belong to one line end. */
	private void skipLineEnd() {
		while (at < text.length() && text.charAt(at) == '\r') at++;
		if (at < text.length() && text.charAt(at) == '\n') at++;
		line++;
	}

	/** Reads to the separator or line end behind the cell. */
	private String cell(int before) {
		int start = at;
		int quote = at;
		while (quote < text.length() && text.charAt(quote) == ' ' && separator != ' ') quote++;
		if (quote < text.length() && text.charAt(quote) == '"') {
			int end = end(quote, before);
			if (end >= 0) return quoted(quote, end);
			stray = true;
		}
		int end = plainEnd(start);
		at = end;
		return text.substring(start, end);
	}

	private int plainEnd(int from) {
		int end = from;
		while (end < text.length() && text.charAt(end) != separator && !isLineEnd(end)) end++;
		return end;
	}

	private String quoted(int quote, int end) {
		String inside = text.substring(quote + 1, end);
		for (int i = inside.indexOf('\n'); i >= 0; i = inside.indexOf('\n', i + 1)) line++;
		at = end < text.length() && text.charAt(end) == '"' ? end + 1 : end;
		while (at < text.length() && text.charAt(at) == ' ') at++;
		return inside.replace("\"\"", "\"");
	}

	/** Where the quotation mark stands that ends this cell; the length of the text if it is torn; -1 if it is not quoted at all. */
	private int end(int quote, int before) {
		int first = quote + 1;
		while (first < text.length()) {
			first = text.indexOf('"', first);
			if (first < 0) return torn(quote, before);
			if (first + 1 < text.length() && text.charAt(first + 1) == '"') first += 2;
			else break;
		}
		if (first >= text.length()) return torn(quote, before);
		if (endsCell(first)) return swallows(quote, first, before) ? -1 : first;
		// There is a mark inside that is not doubled: either the cell is quoted by somebody who does not double them, or it is not quoted.
		if (!opens(first)) return -1;
		int last = lastOfCell(first);
		if (last < 0) return -1;
		int lineEnd = text.indexOf('\n', quote);
		boolean onOneLine = lineEnd < 0 || last < lineEnd;
		return !onOneLine && nextLineIsRow(quote, before) ? -1 : last;
	}

	/** A cell without end goes on until all lines below are rows for themselves; if that is the very next one, it is no quoted cell. */
	private int torn(int quote, int before) {
		if (nextLineIsRow(quote, before) || columns > 1 && text.indexOf('\n', quote) < 0) return -1;
		open = true;
		int end = text.length();
		int rows = 0;
		for (int start = lineStart(end); columns > 1 && start > quote; start = lineStart(start - 1)) {
			boolean blank = start >= text.length() || isLineEnd(start);
			if (!blank && cellsOfLine(start) != columns) break;
			if (blank) continue;
			rows++;
			end = start - 1;
		}
		return rows == 0 ? text.length() : end;
	}

	/** The mark that ends a cell with others inside, as they pair; else the first that a cell can end with. */
	private int lastOfCell(int from) {
		if (noEndFrom >= 0 && from >= noEndFrom) return -1;
		int depth = 2;
		int possible = -1;
		int mark = from;
		for (int marks = 0; marks < MOST_MARKS || possible < 0; marks++) {
			mark = text.indexOf('"', mark + 1);
			if (mark < 0) break;
			boolean ends = endsCell(mark);
			if (ends && possible < 0) possible = mark;
			if (marks >= MOST_MARKS) continue;
			depth += opens(mark) ? 1 : -1;
			if (ends && depth <= 0) return mark;
		}
		if (possible < 0) noEndFrom = from;
		return possible;
	}

	private boolean endsCell(int mark) {
		int next = mark + 1;
		while (next < text.length() && text.charAt(next) == ' ' && separator != ' ') next++;
		return next >= text.length() || text.charAt(next) == separator || isLineEnd(next);
	}

	/** Whether a mark stands as those do that open: before a letter, behind none. */
	private boolean opens(int mark) {
		boolean before = mark > 0 && (Character.isLetterOrDigit(text.charAt(mark - 1)) || ",.;:!?…—".indexOf(text.charAt(mark - 1)) >= 0
				&& text.charAt(mark - 1) != separator);
		boolean behind = mark + 1 < text.length() && !Character.isWhitespace(text.charAt(mark + 1));
		return behind && !before;
	}

	/** Whether a quoted cell, though it is sound, has swallowed rows: all its lines look like the row that it begins in. */
	private boolean swallows(int quote, int end, int before) {
		if (columns < 2 || before == 0) return false;
		int rowStart = lineStart(quote);
		String shape = shape(rowStart);
		int lines = 0;
		for (int lineStart = nextLine(quote); lineStart > 0 && lineStart < end; lineStart = nextLine(lineStart)) {
			if (cellsOfLine(lineStart) != columns || !shape(lineStart).equals(shape)) return false;
			lines++;
		}
		return lines > 0 && shape.chars().anyMatch(c -> c == '9');
	}

	private int lineStart(int place) {
		int start = place;
		while (start > 0 && !isLineEnd(start - 1)) start--;
		return start;
	}

	private int nextLine(int place) {
		int end = text.indexOf('\n', place);
		return end < 0 ? -1 : end + 1;
	}

	/** What the first cell of a line looks like: words and numbers are all the same. */
	private String shape(int start) {
		int end = plainEnd(start);
		return text.substring(start, Math.min(end, start + 60)).strip().replaceAll("\\p{L}++", "a").replaceAll("\\p{Nd}++", "9");
	}

	/** Whether the line below would be a whole row, and the cells of this one are there too. */
	private boolean nextLineIsRow(int quote, int before) {
		if (columns < 2) return false;
		int lineEnd = text.indexOf('\n', quote);
		if (lineEnd < 0) return before + 1 >= columns;
		int next = lineEnd + 1;
		while (next < text.length() && isLineEnd(next)) next++;
		return next < text.length() && cellsOfLine(next) >= columns && before + cellsOfLine(quote) >= columns
				&& (before == 0 || isNumber(shape(next)) == isNumber(shape(lineStart(quote))));
	}

	private static boolean isNumber(String shape) {
		return shape.equals("9");
	}

	/** How many cells there are from here to the end of the line, marks taken for letters unless they quote within the line. */
	private int cellsOfLine(int from) {
		int cells = 1;
		for (int i = from; i < text.length() && !isLineEnd(i); i++) {
			if (text.charAt(i) == separator) cells++;
			else if (text.charAt(i) == '"' && (i == from || text.charAt(i - 1) == separator)) i = skipQuoted(i);
		}
		return cells;
	}

	private int skipQuoted(int quote) {
		for (int i = quote + 1; i < text.length() && !isLineEnd(i); i++) if (text.charAt(i) == '"' && endsCell(i)) return i;
		return quote;
	}
}
