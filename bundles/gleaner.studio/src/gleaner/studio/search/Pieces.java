package gleaner.studio.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts texts that are too long to be one text of the index: an endless stream that never came to the end of a poem, a whole library in
 * one file. Pieces end with a line if they can, else with a word.
 */
final class Pieces {
	/** So many characters a piece has at most. */
	static final int LONGEST = 50_000;
	/** Where a text cannot be cut, for want of a way to name its pieces, so many of its characters are searched. */
	static final int MOST = 500_000;

	private Pieces() {
	}

	/** Where the pieces of a text begin, the first at 0, and at last where the text ends. */
	static List<Integer> bounds(String text) {
		List<Integer> bounds = new ArrayList<>();
		bounds.add(0);
		while (text.length() - bounds.getLast() > LONGEST) bounds.add(end(text, bounds.getLast()));
		bounds.add(text.length());
		return bounds;
	}

	/** The beginning of a text, or all of it. */
	static String beginning(String text) {
		if (text.length() <= MOST) return text;
		int end = text.lastIndexOf('\n', MOST - 1);
		return text.substring(0, end > 0 ? end : whole(text, MOST));
	}

	private static int end(String text, int start) {
		int limit = start + LONGEST;
		int line = text.lastIndexOf('\n', limit - 1);
		if (line > start) return line + 1;
		int word = text.lastIndexOf(' ', limit - 1);
		return word > start ? word + 1 : whole(text, limit);
	}

	/** Not in the middle of a surrogate pair. */
	private static int whole(String text, int limit) {
		return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
	}
}
