// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

/**
 * Where a walk is: the positions of the corpora that have the same context as the text so far, as a range of ranks.
 *
 * <p>The context is the longest end of the text, up to the order, that the corpora have; the beginning of the poem counts as a unit
 * of it. For one stream.
 */
final class Place {
	private static final int LOOKED_AT = 512;

	private final ContextIndex index;
	private final Tokens tokens;
	private int low;
	private int high;
	private int length;
	private boolean whole;

	Place(ContextIndex index) {
		this.index = index;
		this.tokens = index.tokens();
	}

	int low() {
		return low;
	}

	int high() {
		return high;
	}

	/** How many units the context has, the beginning of the poem counted as one. */
	int length() {
		return length;
	}

	/** Whether the context is as long as it can be: the order, or back to the beginning of the poem. */
	boolean isWhole() {
		return whole;
	}

	void set(Place other) {
		set(other.low, other.high, other.length, other.whole);
	}

	void set(int first, int behindLast, int itsLength, boolean isWhole) {
		low = first;
		high = behindLast;
		length = itsLength;
		whole = isWhole;
	}

	/** Goes to the context of the text, of at most {@code longest} units. */
	void find(History text, int longest) {
		find(text, longest, 0);
	}

	/** The same as it was {@code back} units ago. */
	void find(History text, int longest, int back) {
		low = 0;
		high = tokens.size() - 1;
		length = 0;
		whole = false;
		while (length < longest) {
			int unit = text.unit(back + length);
			if (unit == Vocabulary.UNKNOWN) return;
			int from = length == 0 ? index.firstAfter(unit) : index.lowerBound(low, high, length, unit);
			int to = length == 0 ? index.endAfter(unit) : index.lowerBound(from, high, length, unit + 1);
			if (from == to) return;
			low = from;
			high = to;
			length++;
			whole = unit == Vocabulary.END || length == index.order();
			if (whole) return;
		}
	}

	/** Whether a poem of the corpora ends here, as far as a quick look tells. */
	boolean canEnd() {
		for (int r = low; r < Math.min(high, low + LOOKED_AT); r++) if (index.unit(r) == Vocabulary.END) return true;
		return false;
	}

	/** Goes on from the unit, not an end, at a rank that was drawn here. The text has the unit already. */
	void follow(int rank, History text) {
		if (!whole) {
			find(text, index.order());
			return;
		}
		low = index.nextLow(rank);
		high = index.nextHigh(rank);
		length = Math.min(index.order(), text.length() + 1);
	}
}
