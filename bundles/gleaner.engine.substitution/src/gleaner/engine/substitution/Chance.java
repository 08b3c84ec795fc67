// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution;

import java.util.random.RandomGenerator;

/**
 * The chance of one poem: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014), written out with
 * what is drawn from it, so that every machine and every Java makes the same poem from a seed, for ever.
 */
final class Chance implements RandomGenerator {
	private long state;

	Chance(long seed) {
		state = seed;
	}

	/** The finaliser of SplitMix64: turns each number into another that looks like chance, one to one. */
	static long mix(long from) {
		long z = from;
		z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
		z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
		return z ^ z >>> 31;
	}

	@Override
	public long nextLong() {
		state += 0x9E3779B97F4A7C15L;
		return mix(state);
	}

	@Override
	public int nextInt() {
		return (int) (nextLong() >>> 32);
	}

	@Override
	public int nextInt(int bound) {
		if (bound < 1) throw new IllegalArgumentException("bound is " + bound + ", must be 1 or more");
		return (int) Math.unsignedMultiplyHigh(nextLong(), bound);
	}

	@Override
	public int nextInt(int origin, int bound) {
		return origin + nextInt(Math.subtractExact(bound, origin));
	}

	@Override
	public double nextDouble() {
		return (nextLong() >>> 11) * 0x1p-53;
	}

	@Override
	public boolean nextBoolean() {
		return nextLong() < 0;
	}
}
