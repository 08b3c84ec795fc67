// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.assay;

/**
 * Counts by 64-bit keys: open addressing, no objects, a key and its count side by side, for to fetch them from memory takes the time. Not
 * safe for use by several threads while it grows.
 */
final class LetterCounts {
	private static final double FULL = 0.6;

	/** A key, or 0 where there is none, and its count behind it. */
	private long[] slots = new long[1 << 17];
	private int size;

	/** @return the count before */
	long add(long key, long many) {
		long known = key == 0 ? 1 : key;
		int at = place(known);
		if (slots[at] == 0) {
			if (2 * (size + 1) > slots.length * FULL) {
				grow();
				at = place(known);
			}
			slots[at] = known;
			size++;
		}
		long before = slots[at + 1];
		slots[at + 1] = before + many;
		return before;
	}

	long get(long key) {
		return slots[place(key == 0 ? 1 : key) + 1];
	}

	private int place(long key) {
		int mask = slots.length - 1;
		int at = (int) (mixed(key) << 1 & mask);
		while (slots[at] != 0 && slots[at] != key) at = at + 2 & mask;
		return at;
	}

	private static long mixed(long key) {
		long mixed = (key ^ key >>> 32) * 0x9E3779B97F4A7C15L;
		return mixed ^ mixed >>> 29;
	}

	private void grow() {
		long[] old = slots;
		slots = new long[old.length * 2];
		for (int i = 0; i < old.length; i += 2) {
			if (old[i] == 0) continue;
			int at = place(old[i]);
			slots[at] = old[i];
			slots[at + 1] = old[i + 1];
		}
	}
}
