// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural;

import gleaner.engine.neural.checkpoint.Alphabet;
import java.util.Arrays;

/** Draws a class from logits. For one stream at a time; keeps nothing between two draws. */
final class Sampler {
	/** Colder than this is as good as 0. */
	private static final double COLDEST = 1e-6;

	private final double temperature;
	private final int topK;
	private final double topP;
	private final int poemEnd;
	private final float[] shares;

	/**
	 * @param temperature from 0, which always takes the likeliest
	 * @param topK only so many classes can be drawn, the likeliest; 0 for all
	 * @param topP only the likeliest classes can be drawn that have this share together; 1 for all
	 * @param poemEnd the class that ends a poem, or {@link Alphabet#UNKNOWN}
	 */
	Sampler(double temperature, int topK, double topP, int poemEnd, int classes) {
		this.temperature = temperature;
		this.topK = topK == 0 ? classes : Math.min(topK, classes);
		this.topP = topP;
		this.poemEnd = poemEnd;
		shares = new float[classes];
	}

	/**
	 * A class, never the unknown one.
	 *
	 * @param mayEnd whether it may be the end of a poem
	 */
	int draw(float[] logits, boolean mayEnd, SplitMix random) {
		int likeliest = likeliest(logits, mayEnd);
		if (temperature < COLDEST) return likeliest;
		weigh(logits, logits[likeliest], (float) (1 / temperature));
		shares[Alphabet.UNKNOWN] = 0;
		if (!mayEnd) shares[poemEnd] = 0;
		if (topK < shares.length || topP < 1) cutTail();
		return pick(random.fraction(), likeliest);
	}

	private int likeliest(float[] logits, boolean mayEnd) {
		int best = -1;
		for (int i = 0; i < logits.length; i++) {
			if (i == Alphabet.UNKNOWN || i == poemEnd && !mayEnd) continue;
			if (best < 0 || logits[i] > logits[best]) best = i;
		}
		return best;
	}

	private void weigh(float[] logits, float highest, float scale) {
		for (int i = 0; i < shares.length; i++) shares[i] = Math.min(0, (logits[i] - highest) * scale);
		Maths.exp(shares);
	}

	/** Sets to 0 what is not among the likeliest; of equals the first stay. */
	private void cutTail() {
		float[] ascending = shares.clone();
		Arrays.sort(ascending);
		double sum = 0;
		for (int i = 0; i < topK; i++) sum += ascending[ascending.length - 1 - i];
		int kept = 0;
		for (double share = 0; kept < topK && share < topP * sum; kept++) share += ascending[ascending.length - 1 - kept];
		float least = ascending[ascending.length - Math.max(1, kept)];
		int equals = Math.max(1, kept);
		for (float share : shares) if (share > least) equals--;
		for (int i = 0; i < shares.length; i++) if (shares[i] < least || shares[i] == least && equals-- <= 0) shares[i] = 0;
	}

	private int pick(double fraction, int likeliest) {
		double sum = 0;
		for (float share : shares) sum += share;
		double left = fraction * sum;
		for (int i = 0; i < shares.length; i++) {
			left -= shares[i];
			if (left < 0) return i;
		}
		return likeliest;
	}

	/** How probable a class was in the last draw. */
	double lastProbability(int classIndex) {
		double sum = 0;
		for (float share : shares) sum += share;
		return shares[classIndex] / sum;
	}

	/** What a draw at temperature 1 draws from, without the unknown class; sums to 1. */
	static double[] distribution(float[] logits) {
		double highest = Double.NEGATIVE_INFINITY;
		for (int i = 1; i < logits.length; i++) highest = Math.max(highest, logits[i]);
		double[] shares = new double[logits.length];
		double sum = 0;
		for (int i = 1; i < logits.length; i++) sum += shares[i] = StrictMath.exp(logits[i] - highest);
		for (int i = 1; i < logits.length; i++) shares[i] /= sum;
		return shares;
	}
}
