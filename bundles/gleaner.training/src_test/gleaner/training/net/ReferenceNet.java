// SPDX-License-Identifier: EPL-2.0
package gleaner.training.net;

/** The loss of a net, written out once more: sums and loops, double precision, no thought of speed. */
interface ReferenceNet {
	/** The mean loss in nats for weights of a layout. */
	double loss(Batch batch, double[] weights);

	/** The mean cross entropy of a softmax over rows of logits. */
	static double crossEntropy(double[][] logits, int[] targets) {
		double sum = 0;
		for (int n = 0; n < targets.length; n++) {
			double total = 0;
			for (double logit : logits[n]) total += Math.exp(logit);
			sum += Math.log(total) - logits[n][targets[n]];
		}
		return sum / targets.length;
	}

	/** {@code y = y + x W}, where W is a tensor of two dimensions. */
	static void addProduct(double[] x, double[] weights, Layout.Place place, double[] y) {
		for (int i = 0; i < place.rows(); i++)
			for (int j = 0; j < place.columns(); j++) y[j] += x[i] * weights[place.offset() + i * place.columns() + j];
	}

	/** Row {@code row} of a tensor. */
	static double[] row(double[] weights, Layout.Place place, int row) {
		double[] copy = new double[place.columns()];
		System.arraycopy(weights, place.offset() + row * place.columns(), copy, 0, copy.length);
		return copy;
	}

	static double sigmoid(double x) {
		return 1 / (1 + Math.exp(-x));
	}
}
