// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.ear;

/**
 * A text as the regression sees it.
 *
 * @param indexes of the features it has, the others being 0
 * @param values one for each of these
 * @param wanted 1 for yes, 0 for no
 * @param importance 1, or how much more or less it counts
 */
record Example(int[] indexes, double[] values, double wanted, double importance) {
	/** With the last weight, the bias. */
	double dot(double[] weights) {
		double sum = weights[weights.length - 1];
		for (int i = 0; i < indexes.length; i++) sum += weights[indexes[i]] * values[i];
		return sum;
	}

	void addTo(double[] sums, double factor) {
		for (int i = 0; i < indexes.length; i++) sums[indexes[i]] += factor * values[i];
		sums[sums.length - 1] += factor;
	}

	void addSquaresTo(double[] sums, double factor) {
		for (int i = 0; i < indexes.length; i++) sums[indexes[i]] += factor * values[i] * values[i];
		sums[sums.length - 1] += factor;
	}
}
