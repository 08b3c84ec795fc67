// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.ore;

import gleaner.mining.assay.Column;
import gleaner.mining.assay.Row;
import gleaner.mining.sift.Sifter.Sifted;
import gleaner.mining.verdict.Verdict;
import java.util.Locale;

/** What stands in the cells of the table of raw poems, and what a screen reader says of a row. */
public final class Cells {
	/** In place of zero, of which there is much: so that what is there stands out. */
	private static final String NONE = "–";
	private static final int BEATS = 8;

	private Cells() {
	}

	/** A cell; empty if it is not measured yet. */
	public static String of(Column column, Row row) {
		if (column == Column.METRE) return row.heard() == null ? "" : beats(row.heard().beats());
		double value = column.number(row);
		if (!column.isNumber() || Double.isNaN(value)) return column.text(row);
		return switch (column) {
		case INVENTIONS, NAMES, LONGEST -> value == 0 ? NONE : column.text(row);
		case QUOTATION, REPETITION, RHYME, VARIETY, REGULARITY, NEAR, SAYABLE -> value < 0.005 ? NONE : Math.round(value * 100) + " %";
		case FEELING -> feeling(value);
		case SURPRISE, LOSS -> String.format(Locale.ROOT, "%.1f", value);
		default -> column.text(row);
		};
	}

	private static String feeling(double value) {
		long tenths = Math.round(value * 10);
		if (tenths == 0) return "0";
		return (tenths > 0 ? "+" : "−") + (Math.abs(tenths) == 10 ? "1" : "." + Math.abs(tenths));
	}

	/** The first beats of a line, as the rhythm is written in margins. */
	private static String beats(String digits) {
		StringBuilder beats = new StringBuilder();
		for (int i = 0; i < Math.min(BEATS, digits.length()); i++)
			beats.append(i == 0 ? "" : " ").append(digits.charAt(i) == '1' ? '/' : 'x');
		return beats.toString();
	}

	/** What the ear guesses, in hundredths; empty as long as it does not know. */
	public static String ear(Sifted row) {
		return row.opinion().isThere() ? String.valueOf(Math.round(row.opinion().guess() * 100)) : "";
	}

	/** A row in words. */
	public static String spoken(Sifted row) {
		StringBuilder words = new StringBuilder();
		if (row.verdict() != Verdict.UNDECIDED) words.append(mark(row.verdict())).append(": ");
		words.append(row.row().begins());
		if (!row.row().isMeasured()) return words.append(", not measured yet").toString();
		words.append(", inventions ").append(row.row().heard().inventions().size()).append(", quoted ")
				.append(Math.round(row.row().told().quoted() * 100)).append(" percent, ").append(row.row().heard().metre())
				.append(", syllables ")
				.append(row.row().heard().syllables());
		if (row.opinion().isThere()) words.append(", ear ").append(ear(row));
		return words.toString();
	}

	/** A verdict in a word. */
	public static String mark(Verdict verdict) {
		return switch (verdict) {
		case UNDECIDED -> "undecided";
		case KEPT -> "kept";
		case PASSED -> "passed";
		case LATER -> "for later";
		};
	}
}
