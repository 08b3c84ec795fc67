// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures in words, the most telling first: where there is little room those at the end are left out. */
public final class FigureWords {
	private FigureWords() {
	}

	/**
	 * As in {@code inventions 7.2}, {@code quotation 0 %}, {@code repetition .06}, {@code surprise 3.4}. What is not known is not there.
	 */
	public static List<String> of(Figures figures) {
		List<String> all = new ArrayList<>();
		if (!Double.isNaN(figures.inventions())) all.add("inventions " + small(figures.inventions()));
		if (!Double.isNaN(figures.quotation())) all.add("quotation " + small(100 * figures.quotation()) + " %");
		if (!Double.isNaN(figures.repetition())) all.add("repetition " + share(figures.repetition()));
		figures.surprise().ifPresent(surprise -> all.add("surprise " + small(surprise)));
		return all;
	}

	/** Below ten with a digit behind the point. */
	private static String small(double number) {
		if (number == 0) return "0";
		return String.format(Locale.ROOT, number < 9.95 ? "%.1f" : "%.0f", number);
	}

	private static String share(double share) {
		if (share == 0) return "0";
		return share > 0.995 ? "1.0" : String.format(Locale.ROOT, "%.2f", share).substring(1);
	}
}
