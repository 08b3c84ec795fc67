// SPDX-License-Identifier: EPL-2.0
package gleaner.training.net;

import gleaner.engine.neural.checkpoint.NetShape.LstmShape;

/** An LSTM that begins with a given memory. */
record ReferenceLstm(LstmShape shape, Layout layout, float[] memory) implements ReferenceNet {
	@Override
	public double loss(Batch batch, double[] weights) {
		double[][] logits = new double[batch.size()][];
		for (int lane = 0; lane < batch.lanes(); lane++) {
			double[][] output = new double[shape.layers()][shape.cells()];
			double[][] state = new double[shape.layers()][shape.cells()];
			remember(batch.lanes(), lane, output, state);
			for (int t = 0; t < batch.length(); t++) {
				int n = t * batch.lanes() + lane;
				double[] x = new double[layout.place("lstm.0.input").rows()];
				x[batch.input()[n]] = 1;
				for (int k = 0; k < shape.layers(); k++) {
					step(k, x, output[k], state[k], weights);
					x = output[k];
				}
				logits[n] = ReferenceNet.row(weights, layout.place("out.bias"), 0);
				ReferenceNet.addProduct(x, weights, layout.place("out.weight"), logits[n]);
			}
		}
		return ReferenceNet.crossEntropy(logits, batch.target());
	}

	private void remember(int lanes, int lane, double[][] output, double[][] state) {
		int size = lanes * shape.cells();
		for (int k = 0; k < shape.layers(); k++) {
			for (int j = 0; j < shape.cells(); j++) {
				output[k][j] = memory[2 * k * size + lane * shape.cells() + j];
				state[k][j] = memory[(2 * k + 1) * size + lane * shape.cells() + j];
			}
		}
	}

	private void step(int k, double[] x, double[] output, double[] state, double[] weights) {
		int cells = shape.cells();
		double[] gates = ReferenceNet.row(weights, layout.place("lstm." + k + ".bias"), 0);
		ReferenceNet.addProduct(x, weights, layout.place("lstm." + k + ".input"), gates);
		ReferenceNet.addProduct(output, weights, layout.place("lstm." + k + ".recurrent"), gates);
		for (int j = 0; j < cells; j++) {
			state[j] = ReferenceNet.sigmoid(gates[cells + j]) * state[j] + ReferenceNet.sigmoid(gates[j]) * Math.tanh(gates[2 * cells + j]);
			output[j] = ReferenceNet.sigmoid(gates[3 * cells + j]) * Math.tanh(state[j]);
		}
	}
}
