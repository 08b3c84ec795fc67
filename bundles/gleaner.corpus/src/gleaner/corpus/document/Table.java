package gleaner.corpus.document;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads tables of values parted by commas, semicolons, tabs or bars, whose first row names the columns (RFC 4180). */
public final class Table {
	private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
	/** A poem in one cell may be long. */
	private static final int LONGEST_CELL = 1 << 28;

	/** Takes row after row. */
	@FunctionalInterface
	public interface Rows<E extends Exception> {
		/** @param line where the row begins, from 1 */
		void row(long line, List<String> cells) throws E;
	}

	private Table() {
	}

	/** The names of the columns; empty if there is no row. */
	public static List<String> columns(String text) {
		int end = text.indexOf('\n');
		// A name may hold a line break, if it is quoted; that many lines are enough for any.
		for (int more = 0; more < 20 && end >= 0 && quotes(text, end) % 2 == 1; more++) end = text.indexOf('\n', end + 1);
		String first = end < 0 ? text : text.substring(0, end);
		try (CsvReader<CsvRecord> reader = reader(first, separator(text))) {
			return reader.stream().findFirst().map(CsvRecord::getFields).orElse(List.of()).stream().map(String::strip).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (CsvParseException e) {
			return List.of();
		}
	}

	private static long quotes(String text, int end) {
		return text.substring(0, end).chars().filter(c -> c == '"').count();
	}

	/**
	 * Reads the rows below the names.
	 *
	 * @throws UnreadableDocument if the table breaks off, as in the midst of a quotation; the rows before have been handed over
	 */
	public static <E extends Exception> void read(String text, Rows<E> rows) throws UnreadableDocument, E {
		long line = 1;
		try (CsvReader<CsvRecord> reader = reader(text, separator(text))) {
			boolean names = true;
			for (CsvRecord row : reader) {
				line = row.getStartingLineNumber();
				if (!names) rows.row(line, row.getFields());
				names = false;
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (CsvParseException e) {
			throw new UnreadableDocument("the table cannot be read beyond the row at line " + line, e);
		}
	}

	private static CsvReader<CsvRecord> reader(String text, char separator) {
		return CsvReader.builder().fieldSeparator(separator).allowMissingFields(true).allowExtraFields(true)
				.allowExtraCharsAfterClosingQuote(true).maxBufferSize(LONGEST_CELL)
				.build(CsvRecordHandler.of(handler -> handler.maxFieldSize(LONGEST_CELL).maxRecordSize(LONGEST_CELL)), text);
	}

	/** The one that comes up most often in the first line, outside quotation marks. */
	private static char separator(String text) {
		int[] counts = new int[SEPARATORS.size()];
		boolean quoted = false;
		for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
			char c = text.charAt(i);
			if (c == '"') quoted = !quoted;
			else if (!quoted && SEPARATORS.contains(c)) counts[SEPARATORS.indexOf(c)]++;
		}
		int best = 0;
		for (int i = 1; i < counts.length; i++) if (counts[i] > counts[best]) best = i;
		return SEPARATORS.get(best);
	}
}
