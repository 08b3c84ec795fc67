// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.ore;

import gleaner.mining.assay.Column;
import gleaner.mining.sift.Range;
import gleaner.mining.sift.SieveWords;
import java.util.List;
import java.util.Optional;

/** The ranges that a menu offers for a column, and reading one that a poet writes. */
public final class Presets {
	private Presets() {
	}

	/** Columns that a sentence can be about, in the order in which menus name them. */
	public static List<Column> columns() {
		return List.of(Column.INVENTIONS, Column.QUOTATION, Column.LONGEST, Column.REPETITION, Column.SYLLABLES, Column.WORDS, Column.LINES,
				Column.RHYME, Column.FEELING, Column.SURPRISE, Column.VARIETY, Column.NAMES, Column.NEAR, Column.STEP, Column.DIVERSITY);
	}

	/** What is usually wanted of a column. */
	public static List<Range> of(Column column) {
		return switch (column) {
		case INVENTIONS, NAMES -> List.of(Range.atLeast(1), Range.atLeast(2), Range.atLeast(3), new Range(0, 0));
		case QUOTATION -> List.of(Range.atMost(0), Range.atMost(0.05), Range.atMost(0.12), Range.atMost(0.25), Range.atLeast(0.25));
		case LONGEST -> List.of(Range.atMost(4), Range.atMost(6), Range.atMost(8), Range.atLeast(8));
		case REPETITION -> List.of(Range.atMost(0.05), Range.atMost(0.2), Range.atLeast(0.2));
		case SYLLABLES -> List.of(new Range(14, 48), new Range(49, 150), Range.atLeast(150));
		case WORDS -> List.of(new Range(5, 40), new Range(41, 120), Range.atLeast(120));
		case LINES -> List.of(new Range(1, 4), new Range(5, 14), Range.atLeast(15));
		case RHYME -> List.of(Range.atLeast(0.3), Range.atLeast(0.6), Range.atMost(0.1));
		case FEELING -> List.of(Range.atLeast(0.2), Range.atMost(-0.2), new Range(-0.2, 0.2));
		case SURPRISE -> List.of(Range.atMost(2.5), new Range(2.5, 3.5), Range.atLeast(3.5));
		case VARIETY -> List.of(Range.atLeast(0.8), Range.atLeast(0.6), Range.atMost(0.4));
		case NEAR -> List.of(Range.atLeast(0.1), Range.atLeast(0.25), Range.atMost(0.05));
		case STEP -> List.of(Range.atMost(10_000), new Range(10_000, 50_000), Range.atLeast(50_000));
		case DIVERSITY -> List.of(Range.atMost(0.6), new Range(0.6, 0.9), Range.atLeast(0.9));
		default -> List.of();
		};
	}

	/** A range as a menu names it. */
	public static String words(Column column, Range range) {
		return SieveWords.range(column, range);
	}

	/** Whether a column counts in hundredths where a poet writes it. */
	public static boolean isShare(Column column) {
		return words(column, Range.atMost(1)).endsWith("%");
	}

	/**
	 * A range that a poet has written: {@code 14 to 48}, {@code 14..48}, {@code 3..}, {@code ..12}, {@code 5}. Of shares in percent.
	 *
	 * @return nothing if it is none
	 */
	public static Optional<Range> read(Column column, String written) {
		String text = written.replace("%", "").replace(" to ", "..").replace("–", "..").replace(" ", "");
		try {
			int dots = text.indexOf("..");
			if (text.equals("..")) return Optional.empty();
			double low = dots == 0 ? Double.NEGATIVE_INFINITY : Double.parseDouble(dots < 0 ? text : text.substring(0, dots));
			double high = dots < 0 ? low
					: dots + 2 == text.length() ? Double.POSITIVE_INFINITY : Double.parseDouble(text.substring(dots + 2));
			double unit = isShare(column) ? 100 : 1;
			return Optional.of(new Range(low / unit, high / unit));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}
}
