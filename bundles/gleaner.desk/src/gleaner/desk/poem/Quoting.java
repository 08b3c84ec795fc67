// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.poem;

import gleaner.corpus.quotation.Quotation;

/** A quotation in words. */
public final class Quoting {
	private Quoting() {
	}

	/**
	 * On one line: "as in Keats, “To Autumn”, line 3 (poems), word for word".
	 *
	 * @param from where the line that is spoken of begins in the text: another one may be changed
	 * @param to where it ends
	 */
	public static String line(Quotation quotation, int from, int to) {
		Quotation.Source source = quotation.source();
		String author = source.author().isBlank() ? "" : source.author() + ", ";
		String more = quotation.poems() > 1 ? ", and in " + (quotation.poems() - 1) + " more" : "";
		return "as in " + author + "“" + source.title() + "”, line " + source.line() + " (" + source.corpus() + more + "): "
				+ quotation.kind(from, to).words();
	}
}
