// SPDX-License-Identifier: EPL-2.0
package gleaner.training.net;

import gleaner.engine.neural.checkpoint.NetShape.WaveNetShape;
import java.util.List;

/** A WaveNet. */
record ReferenceWaveNet(WaveNetShape shape, Layout layout) implements ReferenceNet {
	@Override
	public double loss(Batch batch, double[] weights) {
		double[][] logits = new double[batch.size()][];
		for (int lane = 0; lane < batch.lanes(); lane++) {
			double[][] x = causal(batch, lane, weights);
			double[][] skips = new double[batch.length()][shape.skip()];
			List<Integer> dilations = shape.layers();
			for (int k = 0; k < dilations.size(); k++) x = layer(k, dilations.get(k), x, skips, weights);
			for (int t = 0; t < batch.length(); t++) logits[t * batch.lanes() + lane] = top(skips[t], weights);
		}
		return ReferenceNet.crossEntropy(logits, batch.target());
	}

	private double[][] causal(Batch batch, int lane, double[] weights) {
		double[][] x = new double[batch.length()][];
		for (int t = 0; t < batch.length(); t++) {
			x[t] = ReferenceNet.row(weights, layout.place("causal.bias"), 0);
			add(x[t], ReferenceNet.row(weights, layout.place("causal.now"), batch.input()[t * batch.lanes() + lane]));
			if (t > 0) add(x[t], ReferenceNet.row(weights, layout.place("causal.past"), batch.input()[(t - 1) * batch.lanes() + lane]));
		}
		return x;
	}

	private double[][] layer(int k, int dilation, double[][] x, double[][] skips, double[] weights) {
		String name = "layer." + k;
		double[][] out = new double[x.length][];
		for (int t = 0; t < x.length; t++) {
			double[] filter = convolution(name + ".filter", dilation, x, t, weights);
			double[] gate = convolution(name + ".gate", dilation, x, t, weights);
			double[] z = new double[filter.length];
			for (int j = 0; j < z.length; j++) z[j] = Math.tanh(filter[j]) * ReferenceNet.sigmoid(gate[j]);
			add(skips[t], ReferenceNet.row(weights, layout.place(name + ".skip.bias"), 0));
			ReferenceNet.addProduct(z, weights, layout.place(name + ".skip.weight"), skips[t]);
			out[t] = x[t].clone();
			add(out[t], ReferenceNet.row(weights, layout.place(name + ".dense.bias"), 0));
			ReferenceNet.addProduct(z, weights, layout.place(name + ".dense.weight"), out[t]);
		}
		return out;
	}

	private double[] convolution(String name, int dilation, double[][] x, int t, double[] weights) {
		double[] y = ReferenceNet.row(weights, layout.place(name + ".bias"), 0);
		ReferenceNet.addProduct(x[t], weights, layout.place(name + ".now"), y);
		if (t >= dilation) ReferenceNet.addProduct(x[t - dilation], weights, layout.place(name + ".past"), y);
		return y;
	}

	private double[] top(double[] skips, double[] weights) {
		double[] posted = ReferenceNet.row(weights, layout.place("post.1.bias"), 0);
		ReferenceNet.addProduct(relu(skips), weights, layout.place("post.1.weight"), posted);
		double[] logits = ReferenceNet.row(weights, layout.place("post.2.bias"), 0);
		ReferenceNet.addProduct(relu(posted), weights, layout.place("post.2.weight"), logits);
		return logits;
	}

	private static double[] relu(double[] x) {
		double[] y = new double[x.length];
		for (int i = 0; i < x.length; i++) y[i] = Math.max(0, x[i]);
		return y;
	}

	private static void add(double[] y, double[] more) {
		for (int i = 0; i < y.length; i++) y[i] += more[i];
	}
}
