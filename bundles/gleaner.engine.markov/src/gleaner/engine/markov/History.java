// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import java.util.Arrays;

/**
 * The units written so far, newest last, each with what quotation marks are open behind it, how many words a reader has counted up to it,
 * whether it is written without marks, and the place it led to, if that was told. Only the newest thousands are kept. For one stream.
 */
final class History {
	private static final int KEPT = 1 << 14;

	private int[] units = new int[1 << 10];
	private long[] open = new long[1 << 10];
	private int[] words = new int[1 << 10];
	private boolean[] bare = new boolean[1 << 10];
	private long[] ranges = new long[1 << 10];
	/** How long the context is that a unit led to, less than 0 if that is not whole, 0 if the place was not told. */
	private int[] contexts = new int[1 << 10];
	private int size;
	private int start;

	/** Forgets everything: a poem begins. */
	void clear() {
		size = 0;
		push(Vocabulary.END, 0, false);
		setWords(0);
	}

	/**
	 * Adds a unit.
	 *
	 * @param openBehind see {@link Marks}
	 * @param isBare whether it is written without its marks
	 */
	void push(int unit, long openBehind, boolean isBare) {
		if (size == units.length) makeRoom();
		units[size] = unit;
		open[size] = openBehind;
		bare[size] = isBare;
		words[size] = size == 0 ? 0 : words[size - 1];
		contexts[size] = 0;
		size++;
		if (unit == Vocabulary.END) start = size;
	}

	private void makeRoom() {
		if (size < 2 * KEPT) {
			units = Arrays.copyOf(units, size * 2);
			open = Arrays.copyOf(open, size * 2);
			words = Arrays.copyOf(words, size * 2);
			bare = Arrays.copyOf(bare, size * 2);
			ranges = Arrays.copyOf(ranges, size * 2);
			contexts = Arrays.copyOf(contexts, size * 2);
			return;
		}
		int dropped = size - KEPT;
		System.arraycopy(units, dropped, units, 0, KEPT);
		System.arraycopy(open, dropped, open, 0, KEPT);
		System.arraycopy(words, dropped, words, 0, KEPT);
		System.arraycopy(bare, dropped, bare, 0, KEPT);
		System.arraycopy(ranges, dropped, ranges, 0, KEPT);
		System.arraycopy(contexts, dropped, contexts, 0, KEPT);
		size = KEPT;
		start = Math.max(0, start - dropped);
	}

	/** Takes the newest unit away; it is not an end. */
	void pop() {
		size--;
	}

	/** Takes an end away that is the newest unit. */
	void popEnd() {
		size--;
		start = size;
		while (start > 0 && units[start - 1] != Vocabulary.END) start--;
	}

	/** The unit written {@code back} units ago; 0 is the newest. */
	int unit(int back) {
		return units[size - 1 - back];
	}

	/** What is open behind the newest unit. */
	long open() {
		return open(0);
	}

	/** What is open behind the unit written {@code back} units ago. */
	long open(int back) {
		return open[size - 1 - back];
	}

	/** Whether the unit written {@code back} units ago is written without its marks. */
	boolean isBare(int back) {
		return bare[size - 1 - back];
	}

	/** How many words there were up to the unit written {@code back} units ago. */
	int words(int back) {
		return words[size - 1 - back];
	}

	/** Notes how many words there are up to the newest unit. */
	void setWords(int count) {
		words[size - 1] = count;
	}

	/** Notes the place that the newest unit led to. */
	void setPlace(Place place) {
		ranges[size - 1] = (long) place.low() << 32 | place.high();
		contexts[size - 1] = place.isWhole() ? place.length() : -place.length();
	}

	/** Goes to the place that the newest unit led to; false if that was not told. */
	boolean bringTo(Place place) {
		long range = ranges[size - 1];
		int context = contexts[size - 1];
		if (context != 0) place.set((int) (range >>> 32), (int) range, Math.abs(context), context > 0);
		return context != 0;
	}

	/** How many units there are since the last end. */
	int length() {
		return size - start;
	}
}
