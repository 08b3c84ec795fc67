// SPDX-License-Identifier: EPL-2.0
package gleaner.training.net;

/**
 * Stretches of text that are read side by side, time by time: position {@code t} of lane {@code b} is at {@code t * lanes + b}.
 *
 * @param input the class of each character
 * @param target the class of the character that follows it
 */
public record Batch(int lanes, int length, int[] input, int[] target) {
	public Batch {
		if (input.length != lanes * length || target.length != input.length)
			throw new IllegalArgumentException(lanes + " x " + length + " are not " + input.length);
	}

	/** How many positions there are. */
	public int size() {
		return lanes * length;
	}

	/** Some of the lanes as a batch of their own. */
	public Batch lanes(int from, int count) {
		int[] in = new int[count * length];
		int[] out = new int[count * length];
		for (int t = 0; t < length; t++) {
			System.arraycopy(input, t * lanes + from, in, t * count, count);
			System.arraycopy(target, t * lanes + from, out, t * count, count);
		}
		return new Batch(count, length, in, out);
	}
}
