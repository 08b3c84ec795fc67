// SPDX-License-Identifier: EPL-2.0
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

	/** A text of which parts can be asked for, however long it is. */
	interface Whole {
		/** How many characters it has. */
		int length();

		/** The characters from {@code from} to before {@code to}. */
		String slice(int from, int to) throws IOException;

		/** A text that is in memory. */
		static Whole of(String text) {
			return new Whole() {
				@Override
				public int length() {
					return text.length();
				}

				@Override
				public String slice(int from, int to) {
					return text.substring(from, to);
				}
			};
		}
	}

	/** Hands over the pieces of a text that say anything; of a blank text nothing but an empty piece. */
	static void each(Whole whole, Taker taker) throws IOException, InterruptedException {
		int line = 0;
		boolean isFirst = true;
		for (int start = 0; start < whole.length();) {
			String text = next(whole, start);
			if (!text.isBlank()) {
				taker.piece(new Piece(text, start, line, isFirst));
				isFirst = false;
			}
			line += (int) text.chars().filter(c -> c == '\n').count();
			start += text.length();
		}
		if (isFirst) taker.piece(new Piece("", 0, 0, true));
	}

	/** Where the pieces of a text begin, the first at 0, and at last where the text ends. */
	static List<Integer> bounds(String text) throws IOException {
		Whole whole = Whole.of(text);
		List<Integer> bounds = new ArrayList<>();
		bounds.add(0);
		do bounds.add(bounds.getLast() + next(whole, bounds.getLast()).length());
		while (bounds.getLast() < text.length());
		return bounds;
	}

	private static String next(Whole whole, int start) throws IOException {
		String most = whole.slice(start, Math.min(whole.length(), start + LONGEST));
		return start + most.length() == whole.length() ? most : most.substring(0, end(most));
	}

	private static int end(String most) {
		int line = most.lastIndexOf('\n') + 1;
		if (line > 0) return line;
		int word = most.lastIndexOf(' ') + 1;
		return word > 0 ? word : whole(most, most.length());
	}

	/** Not in the middle of a surrogate pair. */
	private static int whole(String text, int limit) {
		return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
	}
}
