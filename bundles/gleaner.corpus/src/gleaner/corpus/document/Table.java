// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import gleaner.corpus.document.Rows.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Reads tables of values parted by commas, semicolons, tabs or bars, whose first row names the columns. Nothing is lost in silence: what
 * stands in no column, where a quotation mark was stray, which rows are too short, all is said with the numbers of the lines.
 */
public final class Table {
	private static final String HOW = "one poem per row of a table";
	private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
	/** By so many rows, in so many characters, it is judged what parts the cells. */
	private static final int SAMPLE_ROWS = 20;
	private static final int SAMPLE = 1 << 16;
	/** What parts the cells of a table of one column: it comes up in no text. */
	private static final char NONE = '\0';
	private static final int LONGEST_SHOWN = 40;

	/** Which columns hold what; -1 where there is none. */
	public record Columns(int text, int title, int author) {
	}

	/** Says which columns hold what, or why that cannot be said. */
	@FunctionalInterface
	public interface Choice {
		/**
		 * @param names of the columns, stripped
		 * @param firstRow what stands in them, for a sentence; empty if there is no row
		 */
		Columns among(List<String> names, String firstRow) throws UnreadableDocument;
	}

	private final Rows rows;
	private final Row head;
	private final List<String> names;
	private final List<Piece> pieces = new ArrayList<>();
	private final Lines stray = new Lines();
	private final Lines surplus = new Lines();
	private final Lines tooShort = new Lines();
	private final Lines joined = new Lines();
	private final Lines tooLong = new Lines();
	private int empty;
	private int mended;

	private Table(String text) {
		String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
		char separator = separator(body);
		if (body.regionMatches(true, 0, "sep=", 0, 4)) body = body.substring(Math.min(body.length(), body.indexOf('\n') + 1));
		rows = new Rows(body, separator);
		Row first = rows.next();
		head = first;
		names = first == null ? List.of() : first.cells().stream().map(name -> name.strip().replaceAll("\\s++", " ")).toList();
		rows.columns(width());
	}

	/** Columns at the right without a name do not count. */
	private int width() {
		int width = names.size();
		while (width > 0 && names.get(width - 1).isEmpty()) width--;
		return width;
	}

	/** The names of the columns; empty if there is no row. */
	public static List<String> columns(String text) {
		return new Table(text).names;
	}

	/**
	 * The poems of a table.
	 *
	 * @throws UnreadableDocument if it is not known which column holds them, or there is no row
	 */
	public static Poems read(String text, Choice choice) throws UnreadableDocument {
		Table table = new Table(text);
		Row first = table.head == null ? null : table.rows.next();
		Columns columns = choice.among(table.names, first == null ? "" : table.shown(first));
		for (Row row = first; row != null; row = table.rows.next()) table.row(row, columns);
		return new Poems(HOW, table.pieces, table.names.stream().filter(n -> !n.isEmpty()).toList(), table.remarks(columns));
	}

	private String shown(Row row) {
		List<String> cells = new ArrayList<>();
		for (int i = 0; i < Math.min(row.cells().size(), names.size()); i++) {
			String cell = row.cells().get(i).strip().replaceAll("\\s++", " ");
			if (!names.get(i).isEmpty())
				cells.add(names.get(i) + " = " + (cell.length() > LONGEST_SHOWN ? cell.substring(0, LONGEST_SHOWN) + "…" : cell));
		}
		return String.join(", ", cells);
	}

	private void row(Row row, Columns columns) {
		if (row.isBlank()) return;
		if (row.stray()) stray.add(row.line());
		if (row.open()) tooLong.add("line " + row.line() + " begins a quotation that never ends");
		else if (looksLikeRows(row)) tooLong.add("line " + row.line() + " begins a quotation that ends in line " + row.lastLine());
		List<String> cells = fitted(row, columns);
		if (cells.size() == 1 && columns.text > 0) {
			goOn(row, cells.getFirst(), columns);
			return;
		}
		if (cells.size() <= columns.text) {
			tooShort.add(row.line());
			return;
		}
		CellText text = CellText.of(cell(cells, columns.text));
		if (text.mended()) mended++;
		if (text.text().isBlank()) empty++;
		else pieces.add(new Piece(line(cells, columns.title), line(cells, columns.author), text.text()));
	}

	/** A line that is a lone cell goes on with the poem above, if that ended its row; nobody can say what it is otherwise. */
	private void goOn(Row row, String cell, Columns columns) {
		if (columns.text != width() - 1 || pieces.isEmpty()) {
			tooShort.add(row.line());
			return;
		}
		Piece above = pieces.removeLast();
		pieces.add(new Piece(above.title(), above.author(), above.text() + "\n" + CellText.of(cell).text()));
		joined.add(row.line());
	}

	/** A quoted cell of many lines each of which has as many cells as a row: somebody forgot a mark, maybe. */
	private boolean looksLikeRows(Row row) {
		int width = width();
		if (row.lastLine() - row.line() < 2 || width < 2) return false;
		for (String cell : row.cells()) {
			if (cell.indexOf('\n') < 0) continue;
			List<String> lines = cell.lines().skip(1).filter(l -> !l.isBlank()).toList();
			long full = lines.stream().filter(l -> l.chars().filter(c -> c == rows.separator()).count() == width - 1).count();
			if (lines.size() > 2 && full == lines.size()) return true;
		}
		return false;
	}

	/** The row with as many cells as there are columns, if it had more: numbers with a comma are one, and what is over is the poem's. */
	private List<String> fitted(Row row, Columns columns) {
		List<String> cells = new ArrayList<>(row.cells());
		int width = width();
		while (cells.size() > width && cells.getLast().isBlank()) cells.removeLast();
		int over = cells.size() - width;
		if (over <= 0 || width == 0) return cells;
		surplus.add(row.line());
		for (int i = 0; i + 1 < cells.size() && over > 0; i++) {
			if (i == columns.text || i + 1 == columns.text || !isDecimal(cells.get(i), cells.get(i + 1))) continue;
			cells.set(i, cells.get(i) + rows.separator() + cells.remove(i + 1));
			over--;
		}
		int into = Math.max(0, columns.text);
		for (; over > 0 && into + 1 < cells.size(); over--) cells.set(into, cells.get(into) + rows.separator() + cells.remove(into + 1));
		return cells;
	}

	private boolean isDecimal(String whole, String fraction) {
		return rows.separator() == ',' && whole.matches("\\s*+[+-]?\\d{1,9}") && fraction.matches("\\d{1,9}\\s*+");
	}

	private static String cell(List<String> cells, int column) {
		return column < 0 || column >= cells.size() ? "" : cells.get(column);
	}

	private static String line(List<String> cells, int column) {
		return CellText.of(cell(cells, column)).text().strip().replaceAll("\\s++", " ");
	}

	private List<String> remarks(Columns columns) {
		List<String> remarks = new ArrayList<>();
		String name = columns.text < 0 || columns.text >= names.size() ? "" : "“" + names.get(columns.text) + "”";
		if (stray.count > 0) remarks.add("Gleaner read a quotation mark inside a cell as a letter in " + stray + ".");
		for (String cell : tooLong.first) remarks.add("In the table " + cell + "; if that is too far, correct the quotation mark there.");
		if (tooLong.count > tooLong.first.size()) remarks.add("And so do " + (tooLong.count - tooLong.first.size()) + " more.");
		if (surplus.count > 0)
			remarks.add("There are more cells than the " + width() + " columns in " + surplus + ": Gleaner joined the rest to " + name
					+ ", or to a number with a comma.");
		if (joined.count > 0) remarks.add("Gleaner took a lone cell as the next line of the poem above in " + joined + ".");
		if (tooShort.count > 0) remarks.add("There are fewer cells than the " + width() + " columns in " + tooShort + ", and none for "
				+ name + ": Gleaner took nothing.");
		if (empty > 0) remarks.add(empty + (empty == 1 ? " row has" : " rows have") + " nothing in the column " + name + ".");
		if (mended > 0)
			remarks.add("In " + mended + (mended == 1 ? " cell" : " cells")
					+ " line ends were written as \\n or <br>; Gleaner made them line ends.");
		return remarks;
	}

	/** The one that parts most rows into as many cells as the first; with equals the one that comes up most often there. */
	private static char separator(String text) {
		if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4 && SEPARATORS.contains(text.charAt(4))) return text.charAt(4);
		String sample = text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
		char best = NONE;
		long most = 0;
		for (char candidate : SEPARATORS) {
			long score = score(sample, candidate);
			if (score > most) {
				most = score;
				best = candidate;
			}
		}
		return best;
	}

	private static long score(String sample, char separator) {
		Rows rows = new Rows(sample, separator);
		Row first = rows.next();
		if (first == null || first.cells().size() < 2) return 0;
		rows.columns(first.cells().size());
		int fitting = 0;
		int all = 0;
		for (Row row = rows.next(); row != null && all < SAMPLE_ROWS; row = rows.next()) {
			all++;
			if (row.cells().size() == first.cells().size()) fitting++;
		}
		long named = first.cells().stream().map(c -> c.strip().toLowerCase(Locale.ROOT))
				.filter(c -> Fields.USUAL.texts().contains(c) || Fields.USUAL.titles().contains(c) || Fields.USUAL.authors().contains(c))
				.count();
		return named * 1_000_000L + (all == 0 ? 0 : fitting * 10_000L / all) + Math.min(first.cells().size(), 999);
	}

	/** Numbers of lines, the first few of them, or sentences about them. */
	private static final class Lines {
		private static final int MOST = 10;
		private final List<String> first = new ArrayList<>();
		private int count;

		void add(long line) {
			add(Long.toString(line));
		}

		void add(String line) {
			count++;
			if (first.size() < MOST) first.add(line);
		}

		@Override
		public String toString() {
			String all = first.stream().collect(Collectors.joining(", "));
			return (count == 1 ? "line " : "lines ") + all + (count > first.size() ? " and " + (count - first.size()) + " more" : "");
		}
	}
}
