// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

/**
 * Follows the text of one poem and says how much still fits into a {@link PoemLength}. It helps engines; it is not safe for several
 * threads.
 *
 * <p>Usage: {@link #begin} with the prompt, then {@link #take} for each piece, which returns the part that fits, until {@link #isFull()}.
 */
public final class LengthMeter {
	private final PoemLength length;
	private long characters;
	private int words;
	private int lines;
	private boolean inWord;
	private boolean inLine;
	private boolean full;

	public LengthMeter(PoemLength length) {
		this.length = length;
	}

	/** A copy of this meter that goes its own way from here. */
	public LengthMeter copy() {
		LengthMeter copy = new LengthMeter(length);
		copy.characters = characters;
		copy.words = words;
		copy.lines = lines;
		copy.inWord = inWord;
		copy.inLine = inLine;
		copy.full = full;
		return copy;
	}

	/** Starts a new poem that begins with this prompt. */
	public void begin(CharSequence prompt) {
		characters = 0;
		words = 0;
		lines = 0;
		inWord = false;
		inLine = false;
		full = false;
		take(prompt);
	}

	/** Whether the poem has reached its length; always false for a natural length. */
	public boolean isFull() {
		return full;
	}

	/**
	 * Counts a piece.
	 *
	 * @return the piece, or as much of its beginning as fits; then {@link #isFull()} is true. Words and lines are known to be complete
	 *         only when the white space behind them comes, and that white space is not part of the poem any more; a surrogate pair
	 *         is never parted, so that a poem counted in characters may be one short
	 */
	public CharSequence take(CharSequence piece) {
		if (length.isNatural()) return piece;
		if (full) return "";
		for (int i = 0; i < piece.length(); i++) {
			char c = piece.charAt(i);
			boolean space = Character.isWhitespace(c);
			if (inWord && space) words++;
			if (inLine && c == '\n') lines++;
			full = ends(space, c) || length.unit() == PoemLength.Unit.CHARACTERS && partsPair(piece, i);
			if (full) return piece.subSequence(0, i);
			inWord = !space;
			inLine = c != '\n' && (inLine || !space);
			characters++;
		}
		full = length.unit() == PoemLength.Unit.CHARACTERS && characters >= length.count();
		return piece;
	}

	/** Whether the last character that fits would be the first half of a surrogate pair. */
	private boolean partsPair(CharSequence piece, int i) {
		return characters == length.count() - 1 && i + 1 < piece.length()
				&& Character.isSurrogatePair(piece.charAt(i), piece.charAt(i + 1));
	}

	private boolean ends(boolean space, char c) {
		return switch (length.unit()) {
		case CHARACTERS -> characters >= length.count();
		case WORDS -> space && words >= length.count();
		case LINES -> c == '\n' && lines >= length.count();
		case POEM -> false;
		};
	}
}
