// SPDX-License-Identifier: EPL-2.0
package gleaner.training.net;

/** How badly the next character was foretold: the cross entropy of a softmax, in nats. */
final class SoftmaxLoss {
	private final int classes;
	private final double[] row;

	SoftmaxLoss(int classes) {
		this.classes = classes;
		row = new double[classes];
	}

	/** The sum of the losses of the rows from {@code firstRow} on. */
	double of(float[] logits, int[] targets, int firstRow, int rows) {
		double sum = 0;
		for (int n = firstRow; n < rows; n++) {
			double total = exponentials(logits, n);
			sum += Math.log(total) - Math.log(row[targets[n]]);
		}
		return sum;
	}

	/**
	 * Puts the gradients of the losses, each times {@code scale}, in the place of the logits.
	 *
	 * @return the sum of the losses of all rows, not scaled
	 */
	double andGradient(float[] logits, int[] targets, int rows, float scale) {
		double sum = 0;
		for (int n = 0; n < rows; n++) {
			double total = exponentials(logits, n);
			sum += Math.log(total) - Math.log(row[targets[n]]);
			double share = scale / total;
			int start = n * classes;
			for (int i = 0; i < classes; i++) logits[start + i] = (float) (row[i] * share);
			logits[start + targets[n]] -= scale;
		}
		return sum;
	}

	/** Fills the row with exp(logit - largest logit) and gives their sum. */
	private double exponentials(float[] logits, int n) {
		int start = n * classes;
		float largest = Float.NEGATIVE_INFINITY;
		for (int i = 0; i < classes; i++) largest = Math.max(largest, logits[start + i]);
		double total = 0;
		for (int i = 0; i < classes; i++) total += row[i] = Math.exp(logits[start + i] - largest);
		return total;
	}
}
