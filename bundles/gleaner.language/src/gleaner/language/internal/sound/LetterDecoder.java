// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.sound;

import java.util.stream.IntStream;

/**
 * Finds the likeliest labels of a word's letters from left to right with a small beam. Holds no state between words; safe for
 * many threads if its weights are.
 */
public final class LetterDecoder {
	private static final int[] ALL_OF_LETTERS = IntStream.range(0, LetterFeatures.OF_LETTERS).toArray();

	private final LetterLabels labels;
	private final Weights weights;

	/** One weight per index of {@link LetterFeatures#index}. */
	public interface Weights {
		float at(int index);

		/** What adds them up for one word, on one thread. */
		default Sums sums() {
			return (features, which, labels, sums) -> {
				for (int k = 0; k < sums.length; k++) {
					float sum = 0;
					for (int feature : which) sum += at(LetterFeatures.index(features[feature], labels[k]));
					sums[k] += sum;
				}
			};
		}
	}

	/** Adds to the sum of each label what some of the features say of it. */
	public interface Sums {
		void add(int[] features, int[] which, short[] labels, float[] sums);
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
		Best best = new Best(beam);
		Sums sums = weights.sums();
		for (int i = 0; i < letters.length(); i++) {
			short[] candidates = labels.candidates(letters.charAt(i));
			LetterFeatures.ofLetters(letters, i, ofLetters);
			float[] base = sums(sums, ofLetters, ALL_OF_LETTERS, candidates);
			float[][][] histories = new float[paths.length][][];
			best.clear();
			for (int p = 0; p < paths.length; p++) {
				Path path = paths[p];
				histories[p] = histories(sums, letters, i, paths, p, histories, candidates, ofHistory);
				for (int k = 0; k < candidates.length; k++) {
					float history = 0;
					for (float[] part : histories[p]) history += part[k];
					best.offer(path, candidates[k], path.score + base[k] + history);
				}
			}
			paths = best.paths(labels);
		}
		return paths;
	}

	/**
	 * What earlier decisions speak for, in parts that each look at a little of them: paths that have that little in common share the part,
	 * for to add up weights is nearly all the work.
	 */
	private static float[][] histories(Sums sums, String letters, int i, Path[] paths, int p, float[][][] before, short[] candidates,
			int[] features) {
		Path path = paths[p];
		float[][] parts = new float[LetterFeatures.PARTS_OF_HISTORY.length][];
		for (int other = 0; other < p; other++) {
			Path like = paths[other];
			boolean isLike = path.p1 == like.p1;
			if (isLike) parts[0] = before[other][0];
			isLike &= path.p2 == like.p2;
			if (isLike) parts[1] = before[other][1];
			if (isLike && path.p3 == like.p3) parts[2] = before[other][2];
			if (path.label == like.label) parts[3] = before[other][3];
		}
		boolean isAsked = false;
		for (int part = 0; part < parts.length; part++) {
			if (parts[part] != null) continue;
			if (!isAsked) LetterFeatures.ofHistory(letters, i, path.p1, path.p2, path.p3, path.label, features);
			isAsked = true;
			parts[part] = sums(sums, features, LetterFeatures.PARTS_OF_HISTORY[part], candidates);
		}
		return parts;
	}

	/** The best ways of going on, best first; of those that are as good as each other the one that came first. */
	private static final class Best {
		private final Path[] before;
		private final int[] label;
		private final float[] score;
		private int size;

		Best(int most) {
			before = new Path[most];
			label = new int[most];
			score = new float[most];
		}

		void clear() {
			size = 0;
		}

		void offer(Path path, int as, float of) {
			if (size == score.length && of <= score[size - 1]) return;
			int at = size < score.length ? size++ : size - 1;
			for (; at > 0 && score[at - 1] < of; at--) {
				before[at] = before[at - 1];
				label[at] = label[at - 1];
				score[at] = score[at - 1];
			}
			before[at] = path;
			label[at] = as;
			score[at] = of;
		}

		Path[] paths(LetterLabels labels) {
			Path[] paths = new Path[size];
			for (int n = 0; n < size; n++) paths[n] = new Path(before[n], label[n], score[n], labels.phones(label[n]).length > 0);
			return paths;
		}
	}

	private static float[] sums(Sums sums, int[] features, int[] which, short[] candidates) {
		float[] found = new float[candidates.length];
		sums.add(features, which, candidates, found);
		return found;
	}
}
