
// SPDX-License-Identifier: EPL-2.0
import java.util.Arrays;
import java.util.List;

/**
 * Learns weights under which the right ones of each list come first: the likelihood of what is right under the softmax of the weighted
 * sums, gone down by Adam, weights held small.
 */
final class Listwise {
	private static final int STEPS = 300;
	private static final double RATE = 0.1;

	private Listwise() {
	}

	/**
	 * The candidates for a place.
	 *
	 * @param values of the features of each
	 * @param right how right each is, from 0
	 */
	record Choices(double[][] values, double[] right) {
	}

	/** @param hold how much large weights cost */
	static double[] learn(List<Choices> all, double hold) {
		List<Choices> some = all.stream().filter(c -> c.right().length > 1 && Arrays.stream(c.right()).sum() > 0).toList();
		int features = some.getFirst().values()[0].length;
		double[] spread = spread(some, features);
		double[] weights = new double[features];
		double[] mean = new double[features];
		double[] square = new double[features];
		for (int step = 1; step <= STEPS; step++) {
			double[] slope = new double[features];
			for (int f = 0; f < features; f++) slope[f] = hold * weights[f];
			for (Choices choices : some) addSlope(choices, weights, spread, slope);
			double rate = step < STEPS * 0.6 ? RATE : RATE / 5;
			for (int f = 0; f < features; f++) {
				mean[f] = 0.9 * mean[f] + 0.1 * slope[f];
				square[f] = 0.99 * square[f] + 0.01 * slope[f] * slope[f];
				weights[f] -= rate * mean[f] / (1 - Math.pow(0.9, step)) / (Math.sqrt(square[f] / (1 - Math.pow(0.99, step))) + 1e-9);
			}
		}
		for (int f = 0; f < features; f++) weights[f] /= spread[f];
		return weights;
	}

	/** How much each feature differs within a list. */
	private static double[] spread(List<Choices> all, int features) {
		double[] spread = new double[features];
		for (Choices choices : all) {
			for (int f = 0; f < features; f++) {
				double sum = 0;
				double squares = 0;
				for (double[] values : choices.values()) {
					sum += values[f];
					squares += values[f] * values[f];
				}
				int n = choices.values().length;
				spread[f] += Math.max(0, squares / n - sum / n * (sum / n)) / all.size();
			}
		}
		for (int f = 0; f < features; f++) spread[f] = Math.sqrt(spread[f]) + 1e-9;
		return spread;
	}

	private static void addSlope(Choices choices, double[] weights, double[] spread, double[] slope) {
		int n = choices.right().length;
		double[] scores = new double[n];
		double most = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < n; i++) {
			for (int f = 0; f < weights.length; f++) scores[i] += weights[f] * choices.values()[i][f] / spread[f];
			most = Math.max(most, scores[i]);
		}
		double all = 0;
		for (int i = 0; i < n; i++) {
			scores[i] = Math.exp(scores[i] - most);
			all += scores[i];
		}
		double right = Arrays.stream(choices.right()).sum();
		for (int i = 0; i < n; i++) {
			double error = scores[i] / all - choices.right()[i] / right;
			for (int f = 0; f < weights.length; f++) slope[f] += error * choices.values()[i][f] / spread[f];
		}
	}
}
