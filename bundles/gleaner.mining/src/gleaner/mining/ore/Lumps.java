// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.ore;

import java.util.ArrayList;
import java.util.List;

/** Cuts what is too long to be read as one poem, as the log of a training: at empty lines, else at ends of lines, else anywhere. */
final class Lumps {
	/** What is no longer stays whole. */
	static final int LONGEST = 8_000;
	private static final int SHORTEST = 2_000;

	/**
	 * A stretch.
	 *
	 * @param start in UTF-16 characters
	 * @param end behind its last character
	 */
	record Lump(int start, int end) {
	}

	private Lumps() {
	}

	/** The stretches of a text that are not blank, in order, without the empty lines around them. */
	static List<Lump> of(String text) {
		List<Lump> lumps = new ArrayList<>();
		for (int from = 0; from < text.length();) {
			int to = text.length() - from <= LONGEST ? text.length() : cut(text, from);
			int start = from;
			int end = to;
			while (start < end && Character.isWhitespace(text.charAt(start))) start++;
			while (start > from && text.charAt(start - 1) != '\n') start--;
			while (end > start && Character.isWhitespace(text.charAt(end - 1))) end--;
			if (start < end) lumps.add(new Lump(start, end));
			from = to;
		}
		return lumps;
	}

	private static int cut(String text, int from) {
		int most = from + LONGEST;
		int stanza = text.lastIndexOf("\n\n", most);
		if (stanza >= from + SHORTEST) return stanza + 2;
		int line = text.lastIndexOf('\n', most);
		if (line >= from + SHORTEST) return line + 1;
		return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
	}
}
