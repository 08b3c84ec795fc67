// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.assay;

import java.util.Arrays;

/** Counts by 64-bit keys: open addressing, no objects. Not safe for use by several threads while it grows. */
final class LetterCounts {
	private static final double FULL = 0.6;

	private long[] keys = new long[1 << 16];
	private int[] counts = new int[1 << 16];
	private int size;

	/** @return how often it was counted before */
	int add(long key) {
		long known = key == 0 ? 1 : key;
		int at = place(known);
		if (keys[at] == 0) {
			if (size + 1 > keys.length * FULL) {
				grow();
				at = place(known);
			}
			keys[at] = known;
			size++;
		}
		return counts[at]++;
	}

	int get(long key) {
		return counts[place(key == 0 ? 1 : key)];
	}

	private int place(long key) {
		int mask = keys.length - 1;
		int at = (int) (mixed(key) & mask);
		while (keys[at] != 0 && keys[at] != key) at = at + 1 & mask;
		return at;
	}

	private static long mixed(long key) {
		long mixed = (key ^ key >>> 32) * 0x9E3779B97F4A7C15L;
		return mixed ^ mixed >>> 29;
	}

	private void grow() {
		long[] oldKeys = keys;
		int[] oldCounts = counts;
		keys = new long[oldKeys.length * 2];
		counts = new int[oldKeys.length * 2];
		Arrays.fill(counts, 0);
		for (int i = 0; i < oldKeys.length; i++) {
			if (oldKeys[i] == 0) continue;
			int at = place(oldKeys[i]);
			keys[at] = oldKeys[i];
			counts[at] = oldCounts[i];
		}
	}
}
