// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import java.util.Arrays;

/**
 * Which lines have come in a stream: a number for each. It remembers the last {@value #MOST}, which takes 24 MB at most, and forgets the
 * older ones. For one stream.
 */
final class LineMemory {
	/** How many lines are remembered. */
	static final int MOST = 1 << 20;

	private static final int FIRST = 1 << 10;

	/** The lines in the order in which they came; a ring once it is full. */
	private long[] lines = new long[FIRST];
	/** An open hash table of the same numbers, 0 where nothing is. */
	private long[] table = new long[2 * FIRST];
	private int size;
	private int oldest;

	/** Whether a line has come. */
	boolean has(long line) {
		return table[place(key(line))] != 0;
	}

	/** Notes that a line has come. */
	void add(long line) {
		long key = key(line);
		if (table[place(key)] != 0) return;
		if (size == lines.length) {
			if (size == MOST) forgetOldest();
			else grow();
		}
		lines[(oldest + size++) % lines.length] = key;
		table[place(key)] = key;
	}

	private static long key(long line) {
		return line == 0 ? 1 : line;
	}

	private void grow() {
		lines = Arrays.copyOf(lines, 2 * size);
		table = new long[4 * size];
		for (int i = 0; i < size; i++) table[place(lines[i])] = lines[i];
	}

	private void forgetOldest() {
		remove(lines[oldest]);
		oldest = (oldest + 1) % lines.length;
		size--;
	}

	/** Closes the gap that a number leaves in the table, so that those behind it are still found. */
	private void remove(long key) {
		int mask = table.length - 1;
		int gap = place(key);
		for (int at = gap + 1 & mask; table[at] != 0; at = at + 1 & mask) {
			int home = home(table[at]);
			if ((at - home & mask) < (at - gap & mask)) continue;
			table[gap] = table[at];
			gap = at;
		}
		table[gap] = 0;
	}

	private int home(long key) {
		return (int) (key * 0x9E3779B97F4A7C15L >>> 32) & table.length - 1;
	}

	private int place(long key) {
		int mask = table.length - 1;
		int place = home(key);
		while (table[place] != 0 && table[place] != key) place = place + 1 & mask;
		return place;
	}
}
