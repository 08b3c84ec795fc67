// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.sound;

import java.util.Arrays;

/** The weights of the model that Gleaner ships. Immutable. */
record PackedWeights(SparseWeights weights) implements LetterDecoder.Weights {
	@Override
	public float at(int index) {
		return LetterToSound.weight(weights.root(index));
	}

	@Override
	public LetterDecoder.Sums sums() {
		return new Packed(weights);
	}

	/**
	 * Nearly all of the time that a word takes goes by until weights come from memory, so all places are asked first whether there is
	 * something, without a decision in between: then the processor fetches many of them at once. They are whole numbers, which add up to
	 * the same in any order.
	 */
	private static final class Packed implements LetterDecoder.Sums {
		private static final int USUAL = 512;

		private final SparseWeights weights;
		/** Places with something: the number of the label, and in the lower half the index of the weight. */
		private long[] found = new long[USUAL];

		Packed(SparseWeights weights) {
			this.weights = weights;
		}

		@Override
		public void add(int[] features, int[] which, short[] labels, float[] sums) {
			int most = which.length * labels.length + 1;
			if (most > found.length) found = Arrays.copyOf(found, most);
			int n = 0;
			for (int feature : which) {
				int of = features[feature];
				for (int k = 0; k < labels.length; k++) {
					int index = LetterFeatures.index(of, labels[k]);
					found[n] = (long) k << Integer.SIZE | index;
					n += weights.has(index);
				}
			}
			for (int i = 0; i < n; i++) sums[(int) (found[i] >>> Integer.SIZE)] += LetterToSound.weight(weights.rootOf((int) found[i]));
		}
	}
}
