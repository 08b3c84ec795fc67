// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.ear;

import java.util.Arrays;
import java.util.List;

/**
 * Logistic regression with a Gaussian prior on its weights, fitted by Newton's method with conjugate gradients, so that a few dozen
 * examples with thousands of features are learnt in milliseconds. A page of our own: no library that Gleaner keeps has one, and those
 * that do bring megabytes. The spread of the weights is taken from the curvature at the best fit (Laplace), one weight at a time, and
 * softens the guess (MacKay 1992). Immutable, deterministic.
 */
final class Logistic {
	private static final int MOST_STEPS = 25;
	private static final int MOST_TURNS = 100;
	private static final double CLOSE = 1e-6;

	private final double[] weights;
	private final double[] variances;
	private final double bias;
	private final double biasVariance;

	private Logistic(double[] weights, double[] variances) {
		int n = weights.length - 1;
		this.weights = Arrays.copyOf(weights, n);
		this.variances = Arrays.copyOf(variances, n);
		this.bias = weights[n];
		this.biasVariance = variances[n];
	}

	/**
	 * Learns.
	 *
	 * @param examples sparse, see {@link Example}
	 * @param priors for each feature how strongly its weight is drawn to 0, above 0
	 */
	static Logistic fit(List<Example> examples, double[] priors) {
		int n = priors.length;
		double[] prior = Arrays.copyOf(priors, n + 1);
		prior[n] = 0.1;
		double[] w = new double[n + 1];
		for (int step = 0; step < MOST_STEPS; step++) {
			double[] gradient = new double[n + 1];
			double[] curve = new double[examples.size()];
			for (int i = 0; i <= n; i++) gradient[i] = prior[i] * w[i];
			for (int e = 0; e < examples.size(); e++) {
				Example example = examples.get(e);
				double p = sigmoid(example.dot(w));
				double error = (p - example.wanted()) * example.importance();
				example.addTo(gradient, error);
				curve[e] = Math.max(1e-9, p * (1 - p) * example.importance());
			}
			double[] move = solve(examples, curve, prior, gradient);
			double largest = 0;
			for (int i = 0; i <= n; i++) {
				w[i] -= move[i];
				largest = Math.max(largest, Math.abs(move[i]));
			}
			if (largest < CLOSE) break;
		}
		double[] precision = prior.clone();
		for (Example example : examples) {
			double p = sigmoid(example.dot(w));
			example.addSquaresTo(precision, p * (1 - p) * example.importance());
		}
		for (int i = 0; i <= n; i++) precision[i] = 1 / precision[i];
		return new Logistic(w, precision);
	}

	/** Conjugate gradients on (X' C X + prior) move = gradient. */
	private static double[] solve(List<Example> examples, double[] curve, double[] prior, double[] gradient) {
		double[] x = new double[gradient.length];
		double[] rest = gradient.clone();
		double[] way = rest.clone();
		double size = dot(rest, rest);
		for (int turn = 0; turn < MOST_TURNS && size > CLOSE * CLOSE; turn++) {
			double[] image = new double[way.length];
			for (int i = 0; i < way.length; i++) image[i] = prior[i] * way[i];
			for (int e = 0; e < curve.length; e++) examples.get(e).addTo(image, curve[e] * examples.get(e).dot(way));
			double length = size / dot(way, image);
			for (int i = 0; i < x.length; i++) {
				x[i] += length * way[i];
				rest[i] -= length * image[i];
			}
			double next = dot(rest, rest);
			for (int i = 0; i < way.length; i++) way[i] = rest[i] + next / size * way[i];
			size = next;
		}
		return x;
	}

	private static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
		return sum;
	}

	static double sigmoid(double x) {
		return 1 / (1 + Math.exp(-x));
	}

	/** What speaks for a text, on the scale of the logit. */
	double score(Example example) {
		double sum = bias;
		for (int i = 0; i < example.indexes().length; i++) sum += weights[example.indexes()[i]] * example.values()[i];
		return sum;
	}

	/** How unsure the score is: its standard deviation. */
	double spread(Example example) {
		double variance = biasVariance;
		for (int i = 0; i < example.indexes().length; i++)
			variance += variances[example.indexes()[i]] * example.values()[i] * example.values()[i];
		return Math.sqrt(variance);
	}

	double weight(int feature) {
		return weights[feature];
	}

	/** How likely the text is wanted, from 0 to 1; nearer to a half the less is known. */
	double guess(Example example) {
		double spread = spread(example);
		return sigmoid(score(example) / Math.sqrt(1 + Math.PI * spread * spread / 8));
	}
}
