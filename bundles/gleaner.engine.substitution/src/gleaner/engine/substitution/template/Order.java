// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.template;

/**
 * Which template a poem is made from. Positions that follow one another meet each template once before any comes again, in an order that
 * looks like chance and needs no memory: a Feistel network of four rounds over the next power of four, walked on until the number is one
 * of theirs (Black and Rogaway, "Ciphers with arbitrary finite domains", 2002).
 */
public final class Order {
	private static final int ROUNDS = 4;

	private final int size;
	private final int halfBits;
	private final int halfMask;

	/** @param size how many templates there are, 1 or more */
	public Order(int size) {
		this.size = size;
		int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, size - 1));
		this.halfBits = Math.max(1, (bits + 1) / 2);
		this.halfMask = (1 << halfBits) - 1;
	}

	/** The number of the template, from 0, at a position of a shuffled walk without an end. */
	public int shuffled(long position) {
		if (size == 1) return 0;
		long round = Long.divideUnsigned(position, size);
		int at = (int) Long.remainderUnsigned(position, size);
		do at = permuted(at, round); while (at >= size);
		return at;
	}

	/** The number of the template where they come as they stand in their corpora. */
	public int inTurn(long poem) {
		return (int) ((poem - 1) % size);
	}

	private int permuted(int number, long key) {
		int left = number >>> halfBits;
		int right = number & halfMask;
		for (int i = 0; i < ROUNDS; i++) {
			long z = (right + key * ROUNDS + i + 1) * 0x9E3779B97F4A7C15L;
			z = (z ^ z >>> 32) * 0xD6E8FEB86659FD93L;
			int next = left ^ (int) (z >>> 40) & halfMask;
			left = right;
			right = next;
		}
		return left << halfBits | right;
	}
}
