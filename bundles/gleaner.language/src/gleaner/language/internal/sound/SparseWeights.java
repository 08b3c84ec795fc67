// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.sound;

import java.io.DataInputStream;
import java.io.IOException;

/**
 * A table of weights of which most are 0: a bit for each says whether it is, and only the others are kept, one byte each. To look at a
 * weight costs what it takes to fetch it from memory, and this is small enough to stay near the processor. Immutable.
 */
final class SparseWeights {
	/** Whether each is more than nothing. */
	private final long[] bits;
	/** How many of those stand before each 64. */
	private final int[] before;
	private final byte[] roots;

	private SparseWeights(long[] bits, int[] before, byte[] roots) {
		this.bits = bits;
		this.before = before;
		this.roots = roots;
	}

	/** @param size how many there are, a multiple of 64 */
	static SparseWeights read(DataInputStream in, int size) throws IOException {
		byte[] roots = new byte[in.readInt()];
		in.readFully(roots);
		long[] bits = new long[size >> 6];
		int at = -1;
		for (int i = 0; i < roots.length; i++) {
			int gap = in.readUnsignedByte();
			while (gap == 255) {
				at += 255;
				gap = in.readUnsignedByte();
			}
			at += gap + 1;
			bits[at >> 6] |= 1L << at;
		}
		int[] before = new int[bits.length];
		for (int b = 1; b < bits.length; b++) before[b] = before[b - 1] + Long.bitCount(bits[b - 1]);
		return new SparseWeights(bits, before, roots);
	}

	/** The byte that stands for a weight; see {@link LetterToSound#weight}. */
	byte root(int index) {
		long block = bits[index >> 6];
		long bit = 1L << index;
		return (block & bit) == 0 ? 0 : rootOf(index);
	}

	/** 1 if there is more than nothing at an index, else 0. */
	int has(int index) {
		return (int) (bits[index >> 6] >>> index) & 1;
	}

	/** The byte at an index that {@link #has} something. */
	byte rootOf(int index) {
		return roots[before[index >> 6] + Long.bitCount(bits[index >> 6] & (1L << index) - 1)];
	}
}
