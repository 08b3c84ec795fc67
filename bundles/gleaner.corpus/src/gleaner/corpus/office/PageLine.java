// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.office;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A line on a page of a PDF. Measures are points; y grows downwards.
 *
 * @param text of it, gaps as spaces
 * @param x where it begins
 * @param end where it ends
 * @param y of its base line
 * @param size of its letters
 * @param space the width of a space in it
 * @param bold whether all of it is
 * @param column 2 if it stands in a second column
 */
record PageLine(String text, double x, double end, double y, double size, double space, boolean bold, int column) {
	private static final String AROUND = "[\\[(\\])~—–\\-·•*. ]{0,4}";
	private static final Pattern PAGE_NUMBER = Pattern
			.compile("(?i)" + AROUND + "(page |p\\. ?|seite )?(\\d{1,4}|[ivxlc]{1,7})( ?(of|/) ?\\d{1,4})?" + AROUND);

	/** Its text with digits, spaces and case left out: a running head is the same on every page but for the number. */
	String likeness() {
		return text.toLowerCase(Locale.ROOT).replaceAll("[\\d\\s]++", "");
	}

	boolean isPageNumber() {
		return PAGE_NUMBER.matcher(text.strip()).matches();
	}
}
