// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

/** The finaliser of SplitMix64, which turns each 64-bit number into another that looks like chance, and its inverse. */
final class SeedMix {
	private static final long FIRST = 0xBF58476D1CE4E5B9L;
	private static final long SECOND = 0x94D049BB133111EBL;
	/** The numbers that make 1 of the two above, modulo 2^64. */
	private static final long FIRST_INVERSE = 0x96DE1B173F119089L;
	private static final long SECOND_INVERSE = 0x319642B2D24D8EC3L;

	private SeedMix() {
	}

	static long mix(long from) {
		long z = from;
		z = (z ^ z >>> 30) * FIRST;
		z = (z ^ z >>> 27) * SECOND;
		return z ^ z >>> 31;
	}

	static long unmix(long mixed) {
		long z = mixed;
		z = (z ^ z >>> 31 ^ z >>> 62) * SECOND_INVERSE;
		z = (z ^ z >>> 27 ^ z >>> 54) * FIRST_INVERSE;
		return z ^ z >>> 30 ^ z >>> 60;
	}
}
