// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.sound;

/**
 * The weights of the model that Gleaner ships. Nearly all of the time that a word takes goes by until they come from memory, so all places
 * are asked first whether there is something, without a decision in between: then the processor fetches many of them at once. They are
 * whole numbers, which add up to the same in any order. Immutable.
 */
record PackedWeights(SparseWeights weights) implements LetterDecoder.Weights {
	@Override
	public float at(int index) {
		return LetterToSound.weight(weights.root(index));
	}

	@Override
	public void add(int[] features, int[] which, short[] labels, float[] sums) {
		int[] found = new int[which.length * labels.length + 1];
		int[] of = new int[found.length];
		int n = 0;
		for (int feature : which) {
			for (int k = 0; k < labels.length; k++) {
				int index = LetterFeatures.index(features[feature], labels[k]);
				found[n] = index;
				of[n] = k;
				n += weights.has(index);
			}
		}
		for (int i = 0; i < n; i++) sums[of[i]] += LetterToSound.weight(weights.rootOf(found[i]));
	}
}
