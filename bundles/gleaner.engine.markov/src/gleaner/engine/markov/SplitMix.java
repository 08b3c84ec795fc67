// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

/**
 * The random numbers of one stream: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014),
 * written out here because every machine and every Java must draw the same text from a seed, for ever.
 */
final class SplitMix {
	private long state;

	SplitMix(long seed) {
		state = seed;
	}

	private long next() {
		state += 0x9E3779B97F4A7C15L;
		long z = state;
		z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
		z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
		return z ^ z >>> 31;
	}

	/** A number from 0 to {@code bound} - 1, each as likely (to one part in 2^32). */
	int below(int bound) {
		return (int) Math.unsignedMultiplyHigh(next(), bound);
	}

	/** A number from 0, which can be, to 1, which cannot. */
	double fraction() {
		return (next() >>> 11) * 0x1p-53;
	}
}
