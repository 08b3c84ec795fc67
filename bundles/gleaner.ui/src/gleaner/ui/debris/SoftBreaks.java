package gleaner.ui.debris;

import java.util.Arrays;

/**
 * Where a window onto a text shows a line break that the text itself does not have. Each break stands in front of a character of
 * the body; on the screen it takes a place of its own. Translates between the two ways of counting. For one thread.
 */
final class SoftBreaks {
	private int[] at = new int[16];
	private int size;

	/** Adds a break in front of the body's character {@code index}; the indexes come in rising order. */
	void add(int index) {
		if (size == at.length) at = Arrays.copyOf(at, 2 * size);
		at[size++] = index;
	}

	/** Forgets the breaks in front of the first {@code characters} of the body, which go, and the break at the cut itself. */
	void cut(int characters) {
		int gone = upTo(characters);
		for (int i = gone; i < size; i++) at[i - gone] = at[i] - characters;
		size -= gone;
	}

	void clear() {
		size = 0;
	}

	/** Where the body's character {@code index} stands on the screen. */
	int toScreen(int index) {
		return index + upTo(index);
	}

	/** Which of the body's characters stands at this place on the screen; at a break: the one behind it. */
	int toBody(int place) {
		int low = 0;
		int high = size;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (at[middle] + middle < place) low = middle + 1;
			else high = middle;
		}
		return place - low;
	}

	/** How many breaks stand in front of or at this character. */
	private int upTo(int index) {
		int low = 0;
		int high = size;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (at[middle] <= index) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}
