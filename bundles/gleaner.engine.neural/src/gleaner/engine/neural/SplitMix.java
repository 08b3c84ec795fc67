// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural;

/**
 * The random numbers of one poem: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014),
 * written out here because every machine and every Java must draw the same text from a seed, for ever.
 */
final class SplitMix {
	private long state;

	/** The numbers of the poem of a seed. */
	SplitMix(long seed) {
		state = mix(mix(seed));
	}

	private static long mix(long from) {
		long z = from;
		z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
		z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
		return z ^ z >>> 31;
	}

	/** A number from 0, which can be, to 1, which cannot. */
	double fraction() {
		state += 0x9E3779B97F4A7C15L;
		return (mix(state) >>> 11) * 0x1p-53;
	}
}
