// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.sound;

import java.util.Arrays;

/**
 * Finds the likeliest labels of a word's letters from left to right with a small beam. Holds no state between words; safe for
 * many threads if its weights are.
 */
public final class LetterDecoder {
	private final LetterLabels labels;
	private final Weights weights;

	/** One weight per index of {@link LetterFeatures#index}. */
	public interface Weights {
		float at(int index);
	}

	/** A decision for the letters so far; {@code before} leads back to the start. */
	public static final class Path {
		private final Path before;
		private final int label;
		private final float score;
		private final int p1;
		private final int p2;
		private final int p3;

		private Path(Path before, int label, float score, boolean heard) {
			this.before = before;
			this.label = label;
			this.score = score;
			this.p1 = heard ? label : before == null ? -1 : before.p1;
			this.p2 = before == null ? -1 : heard ? before.p1 : before.p2;
			this.p3 = before == null ? -1 : heard ? before.p2 : before.p3;
		}

		private boolean endsLike(Path other) {
			return p1 == other.p1 && p2 == other.p2 && p3 == other.p3 && label == other.label;
		}

		/** How good the model thinks it; comparable within one word only. */
		public float score() {
			return score;
		}

		/** The label of each letter. */
		public int[] labels(int letters) {
			int[] all = new int[letters];
			Path p = this;
			for (int i = letters - 1; i >= 0; i--, p = p.before) all[i] = p.label;
			return all;
		}
	}

	public LetterDecoder(LetterLabels labels, Weights weights) {
		this.labels = labels;
		this.weights = weights;
	}

	/** The best ways of reading the letters, best first, at most {@code beam}. */
	public Path[] decode(String letters, int beam) {
		Path[] paths = { new Path(null, -1, 0, false) };
		int[] ofLetters = new int[LetterFeatures.OF_LETTERS];
		int[] ofHistory = new int[LetterFeatures.OF_HISTORY];
		for (int i = 0; i < letters.length(); i++) {
			short[] candidates = labels.candidates(letters.charAt(i));
			LetterFeatures.ofLetters(letters, i, ofLetters);
			float[] base = new float[candidates.length];
			for (int k = 0; k < candidates.length; k++) base[k] = sum(ofLetters, candidates[k]);
			Path[] next = new Path[paths.length * candidates.length];
			int n = 0;
			float[][] histories = new float[paths.length][];
			for (int p = 0; p < paths.length; p++) {
				Path path = paths[p];
				histories[p] = likeBefore(paths, p, histories);
				if (histories[p] == null) {
					LetterFeatures.ofHistory(letters, i, path.p1, path.p2, path.p3, path.label, ofHistory);
					histories[p] = new float[candidates.length];
					for (int k = 0; k < candidates.length; k++) histories[p][k] = sum(ofHistory, candidates[k]);
				}
				for (int k = 0; k < candidates.length; k++) {
					int label = candidates[k];
					next[n++] = new Path(path, label, path.score + base[k] + histories[p][k], labels.phones(label).length > 0);
				}
			}
			Arrays.sort(next, (a, b) -> Float.compare(b.score, a.score));
			paths = next.length > beam ? Arrays.copyOf(next, beam) : next;
		}
		return paths;
	}

	/** What was worked out for a path that ends in the same way, for many do; null if none of those before does. */
	private static float[] likeBefore(Path[] paths, int p, float[][] histories) {
		for (int other = 0; other < p; other++) if (paths[other].endsLike(paths[p])) return histories[other];
		return null;
	}

	private float sum(int[] features, int label) {
		float sum = 0;
		for (int feature : features) sum += weights.at(LetterFeatures.index(feature, label));
		return sum;
	}
}
