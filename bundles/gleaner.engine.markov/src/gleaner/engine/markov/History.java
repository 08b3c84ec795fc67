package gleaner.engine.markov;

import java.util.Arrays;

/**
 * The units written so far, newest last, with the run of quoted words that ended at each. Only the newest thousands are kept.
 * For one stream.
 */
final class History {
	private static final int KEPT = 1 << 14;

	private int[] units = new int[1 << 10];
	private int[] runs = new int[1 << 10];
	private int size;
	private int start;

	/** Forgets everything: a poem begins. */
	void clear() {
		size = 0;
		push(Vocabulary.END, 0);
	}

	/** @param run how many words up to here are quoted in one run */
	void push(int unit, int run) {
		if (size == units.length) makeRoom();
		units[size] = unit;
		runs[size++] = run;
		if (unit == Vocabulary.END) start = size;
	}

	private void makeRoom() {
		if (size < 2 * KEPT) {
			units = Arrays.copyOf(units, size * 2);
			runs = Arrays.copyOf(runs, size * 2);
			return;
		}
		int dropped = size - KEPT;
		System.arraycopy(units, dropped, units, 0, KEPT);
		System.arraycopy(runs, dropped, runs, 0, KEPT);
		size = KEPT;
		start = Math.max(0, start - dropped);
	}

	/** Takes the newest unit away; it is not an end. */
	void pop() {
		size--;
	}

	/** The unit written {@code back} units ago; 0 is the newest. */
	int unit(int back) {
		return units[size - 1 - back];
	}

	/** The run that ended at the newest unit. */
	int run() {
		return runs[size - 1];
	}

	void setRun(int run) {
		runs[size - 1] = run;
	}

	/** How many units there are since the last end. */
	int length() {
		return size - start;
	}

	/** The longest run that ended at one of the units since the last end. */
	int longestRun() {
		int longest = 0;
		for (int i = start; i < size; i++) longest = Math.max(longest, runs[i]);
		return longest;
	}
}
