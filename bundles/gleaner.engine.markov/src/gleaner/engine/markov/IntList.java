// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import gleaner.engine.EngineException;
import java.util.Arrays;

/** A growing list of ints. */
final class IntList {
	/** A little below what a virtual machine allows for an array. */
	private static final int MOST = Integer.MAX_VALUE - 64;

	private int[] values = new int[1024];
	private int size;

	int size() {
		return size;
	}

	int get(int index) {
		return values[index];
	}

	void add(int value) throws EngineException {
		if (size == values.length) {
			if (size == MOST) throw new EngineException(
					"the corpora have more than two thousand million units, more than the Markov engine can hold; choose fewer corpora");
			values = Arrays.copyOf(values, (int) Math.min(MOST, size * 2L));
		}
		values[size++] = value;
	}

	int[] toArray() {
		return Arrays.copyOf(values, size);
	}
}
