// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural;

import gleaner.engine.neural.checkpoint.NetShape.LstmShape;
import gleaner.engine.neural.checkpoint.NetShape.WaveNetShape;
import java.util.List;

/** The nets as their papers write them, in doubles, over the whole text at once: slow, and with nothing in common with what is tested. */
final class NaiveNet {
	private final TinyModel model;

	NaiveNet(TinyModel model) {
		this.model = model;
	}

	/** Logits after a whole text. */
	double[] after(int[] text) {
		return switch (model.description().shape()) {
		case LstmShape shape -> lstm(shape, text);
		case WaveNetShape shape -> wavenet(shape, text);
		};
	}

	private double[] lstm(LstmShape shape, int[] text) {
		int h = shape.cells();
		double[][] hidden = new double[shape.layers()][h];
		double[][] cell = new double[shape.layers()][h];
		for (int c : text) {
			double[] input = new double[model.description().alphabet().size()];
			input[c] = 1;
			for (int k = 0; k < shape.layers(); k++) {
				double[] z = plus(plus(times(input, "lstm." + k + ".input"), times(hidden[k], "lstm." + k + ".recurrent")),
						vector("lstm." + k + ".bias"));
				for (int j = 0; j < h; j++) {
					cell[k][j] = sigmoid(z[h + j]) * cell[k][j] + sigmoid(z[j]) * Math.tanh(z[2 * h + j]);
					hidden[k][j] = sigmoid(z[3 * h + j]) * Math.tanh(cell[k][j]);
				}
				input = hidden[k];
			}
		}
		return plus(times(hidden[shape.layers() - 1], "out.weight"), vector("out.bias"));
	}

	private double[] wavenet(WaveNetShape shape, int[] text) {
		int classes = model.description().alphabet().size();
		double[][] x = new double[text.length][];
		for (int t = 0; t < text.length; t++) {
			x[t] = plus(times(oneHot(text[t], classes), "causal.now"), vector("causal.bias"));
			if (t > 0) x[t] = plus(x[t], times(oneHot(text[t - 1], classes), "causal.past"));
		}
		double[] skip = new double[shape.skip()];
		List<Integer> dilations = shape.layers();
		for (int k = 0; k < dilations.size(); k++) {
			double[][] next = new double[text.length][];
			String layer = "layer." + k + ".";
			for (int t = 0; t < text.length; t++) {
				double[] past = t >= dilations.get(k) ? x[t - dilations.get(k)] : new double[shape.residual()];
				double[] filter = plus(plus(times(past, layer + "filter.past"), times(x[t], layer + "filter.now")),
						vector(layer + "filter.bias"));
				double[] gate = plus(plus(times(past, layer + "gate.past"), times(x[t], layer + "gate.now")), vector(layer + "gate.bias"));
				double[] z = new double[filter.length];
				for (int j = 0; j < z.length; j++) z[j] = Math.tanh(filter[j]) * sigmoid(gate[j]);
				next[t] = plus(x[t], plus(times(z, layer + "dense.weight"), vector(layer + "dense.bias")));
				if (t == text.length - 1) skip = plus(skip, plus(times(z, layer + "skip.weight"), vector(layer + "skip.bias")));
			}
			x = next;
		}
		double[] post = plus(times(relu(skip), "post.1.weight"), vector("post.1.bias"));
		return plus(times(relu(post), "post.2.weight"), vector("post.2.bias"));
	}

	private static double[] oneHot(int index, int size) {
		double[] vector = new double[size];
		vector[index] = 1;
		return vector;
	}

	private double[] vector(String name) {
		float[] values = model.weights(name);
		double[] vector = new double[values.length];
		for (int i = 0; i < vector.length; i++) vector[i] = values[i];
		return vector;
	}

	private double[] times(double[] x, String name) {
		float[] weights = model.weights(name);
		int outputs = weights.length / x.length;
		double[] y = new double[outputs];
		for (int i = 0; i < x.length; i++) for (int j = 0; j < outputs; j++) y[j] += x[i] * weights[i * outputs + j];
		return y;
	}

	private static double[] plus(double[] a, double[] b) {
		double[] sum = new double[a.length];
		for (int i = 0; i < sum.length; i++) sum[i] = a[i] + b[i];
		return sum;
	}

	private static double[] relu(double[] x) {
		double[] y = new double[x.length];
		for (int i = 0; i < y.length; i++) y[i] = Math.max(0, x[i]);
		return y;
	}

	private static double sigmoid(double x) {
		return 1 / (1 + Math.exp(-x));
	}
}
