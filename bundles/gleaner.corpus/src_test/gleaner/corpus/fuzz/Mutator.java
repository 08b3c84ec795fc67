// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes files that are almost right: bytes changed, parts doubled, left out, exchanged with another file's, repeated very often. */
final class Mutator {
	private static final int MOST_CHANGES = 6;
	private static final int FEW_REPEATS = 40;
	private static final int MOST_REPEATS = 4000;
	private static final int LONGEST = 1 << 17;

	private final List<byte[]> seeds;
	private final RandomGenerator random;
	/** How many bits of a byte are changed. */
	private int highest = 8;

	Mutator(List<byte[]> seeds, RandomGenerator random) {
		this.seeds = List.copyOf(seeds);
		this.random = random;
	}

	byte[] next() {
		// Most stay in the encoding that they were in: finding out another takes longer than reading.
		highest = random.nextInt(8) == 0 ? 8 : 7;
		byte[] bytes = any();
		int changes = 1 + random.nextInt(MOST_CHANGES);
		for (int i = 0; i < changes && bytes.length <= LONGEST; i++) bytes = changed(bytes);
		return bytes;
	}

	private byte[] any() {
		return seeds.get(random.nextInt(seeds.size()));
	}

	private byte[] changed(byte[] bytes) {
		int from = random.nextInt(bytes.length + 1);
		int to = from + random.nextInt(Math.min(64, bytes.length - from) + 1);
		return switch (random.nextInt(7)) {
		case 0 -> with(bytes, from, to, new byte[0]);
		case 1 -> with(bytes, from, from, part(bytes, from, to, 1 + random.nextInt(8)));
		// Long ones seldom: they cost as much as hundreds of short ones.
		case 2 -> with(bytes, from, from, part(bytes, from, to, random.nextInt(random.nextInt(64) == 0 ? MOST_REPEATS : FEW_REPEATS)));
		case 3 -> with(bytes, from, to, slice(any()));
		case 4 -> with(bytes, from, from, new byte[] { (byte) random.nextInt(1 << highest) });
		case 5 -> with(bytes, 0, to, new byte[0]);
		default -> flipped(bytes);
		};
	}

	private byte[] flipped(byte[] bytes) {
		byte[] flipped = bytes.clone();
		for (int i = 0; i < 3 && flipped.length > 0; i++) flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(highest));
		return flipped;
	}

	private byte[] slice(byte[] bytes) {
		int from = random.nextInt(bytes.length + 1);
		return part(bytes, from, from + random.nextInt(bytes.length - from + 1), 1);
	}

	private static byte[] part(byte[] bytes, int from, int to, int times) {
		ByteArrayOutputStream part = new ByteArrayOutputStream();
		for (int i = 0; i < times && part.size() < LONGEST; i++) part.write(bytes, from, to - from);
		return part.toByteArray();
	}

	private static byte[] with(byte[] bytes, int from, int to, byte[] instead) {
		ByteArrayOutputStream all = new ByteArrayOutputStream(bytes.length + instead.length);
		all.write(bytes, 0, from);
		all.writeBytes(instead);
		all.write(bytes, to, bytes.length - to);
		return all.toByteArray();
	}
}
