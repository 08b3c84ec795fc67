package gleaner.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts texts that are too long to be one text of the index: an endless stream that never came to the end of a poem, a novel, a whole
 * library in one file. Pieces end with a line if they can, else with a word. Only one of them is in memory at a time.
 */
final class Pieces {
	/** So many characters a piece has at most. */
	static final int LONGEST = 50_000;

	private Pieces() {
	}

	/**
	 * A piece of a text.
	 *
	 * @param text what it says
	 * @param offset where it begins in the whole
	 * @param line how many line ends stand before it
	 * @param isFirst whether it is the first that says anything
	 */
	record Piece(String text, int offset, int line, boolean isFirst) {
	}

	/** Takes the pieces of a text. */
	@FunctionalInterface
	interface Taker {
		void piece(Piece piece) throws IOException, InterruptedException;
	}

	/** Hands over the pieces of a text that say anything; of a blank text nothing but an empty piece. */
	static void each(String whole, Taker taker) throws IOException, InterruptedException {
		List<Integer> bounds = bounds(whole);
		int line = 0;
		boolean isFirst = true;
		for (int i = 1; i < bounds.size(); i++) {
			String text = whole.substring(bounds.get(i - 1), bounds.get(i));
			if (!text.isBlank()) {
				taker.piece(new Piece(text, bounds.get(i - 1), line, isFirst));
				isFirst = false;
			}
			line += (int) text.chars().filter(c -> c == '\n').count();
		}
		if (isFirst) taker.piece(new Piece("", 0, 0, true));
	}

	/** Where the pieces of a text begin, the first at 0, and at last where the text ends. */
	static List<Integer> bounds(String text) {
		List<Integer> bounds = new ArrayList<>();
		bounds.add(0);
		while (text.length() - bounds.getLast() > LONGEST) bounds.add(end(text, bounds.getLast()));
		bounds.add(text.length());
		return bounds;
	}

	private static int end(String text, int start) {
		int limit = start + LONGEST;
		int line = last(text, '\n', start, limit);
		if (line > start) return line;
		int word = last(text, ' ', start, limit);
		return word > start ? word : whole(text, limit);
	}

	/** Behind the last such character of a stretch; its start if there is none. */
	private static int last(String text, char wanted, int start, int end) {
		int at = end;
		while (at > start && text.charAt(at - 1) != wanted) at--;
		return at;
	}

	/** Not in the middle of a surrogate pair. */
	private static int whole(String text, int limit) {
		return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
	}
}
