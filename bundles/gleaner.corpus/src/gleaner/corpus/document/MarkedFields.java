// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The format in which the poems of Jhave's corpus lay: {@code author****!****title****!****body}. A file may hold one poem or many; a line
 * with both marks begins the next.
 */
public final class MarkedFields {
	private static final Pattern START = Pattern.compile("(?m)^([^\\n*]*)\\*{4}!\\*{4}([^\\n]*?)\\*{4}!\\*{4}");

	private MarkedFields() {
	}

	/** Whether a text begins so. */
	public static boolean is(String text) {
		int first = 0;
		while (first < text.length() && Character.isWhitespace(text.charAt(first))) first++;
		int end = text.indexOf('\n', first);
		return START.matcher(text.substring(first, end < 0 ? text.length() : end)).lookingAt();
	}

	/** The poems of a text for which {@link #is} holds. */
	public static List<Piece> read(String text) {
		List<Piece> pieces = new ArrayList<>();
		Matcher start = START.matcher(text);
		boolean more = start.find();
		while (more) {
			String author = start.group(1).strip();
			String title = start.group(2).strip();
			int from = start.end();
			more = start.find();
			pieces.add(new Piece(title, author, text.substring(from, more ? start.start() : text.length())));
		}
		return pieces;
	}
}
