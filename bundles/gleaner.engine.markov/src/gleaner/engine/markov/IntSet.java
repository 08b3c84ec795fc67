// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import java.util.Arrays;

/** A few ints. */
final class IntSet {
	/** No ints; never to be added to. */
	static final IntSet EMPTY = new IntSet();

	private int[] values = new int[4];
	private int size;

	boolean has(int value) {
		for (int i = 0; i < size; i++) if (values[i] == value) return true;
		return false;
	}

	int size() {
		return size;
	}

	boolean isEmpty() {
		return size == 0;
	}

	void add(int value) {
		if (size == values.length) values = Arrays.copyOf(values, size * 2);
		values[size++] = value;
	}

	void clear() {
		size = 0;
	}
}
