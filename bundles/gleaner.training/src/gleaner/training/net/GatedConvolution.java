// SPDX-License-Identifier: EPL-2.0
package gleaner.training.net;

import gleaner.training.blas.Blas;
import gleaner.training.blas.Matrix;

/** {@code z = tanh(filter(x)) sigmoid(gate(x))}: the unit of WaveNet (van den Oord et al. 2016). */
final class GatedConvolution {
	private final DilatedConvolution filter;
	private final DilatedConvolution gate;
	private final Matrix filtered;
	private final Matrix gated;
	private final Matrix dFilter;
	private final Matrix dGate;
	private final int size;

	/** @param scratch two matrices, each as large as the output, that layers may share */
	GatedConvolution(Blas blas, Weights weights, String name, int shift, int rows, int channels, Matrix[] scratch) {
		filter = new DilatedConvolution(blas, weights, name + ".filter", shift, rows);
		gate = new DilatedConvolution(blas, weights, name + ".gate", shift, rows);
		size = rows * channels;
		filtered = Matrix.of(new float[size], rows, channels);
		gated = Matrix.of(new float[size], rows, channels);
		dFilter = scratch[0];
		dGate = scratch[1];
	}

	void forward(Matrix x, float[] z) {
		filter.forward(x, filtered);
		gate.forward(x, gated);
		Elementwise.tanh(filtered.values(), size);
		Elementwise.sigmoid(gated.values(), size);
		Elementwise.product(filtered.values(), gated.values(), z, size);
	}

	/** Adds the gradients of the weights, and those by the input to {@code dx}. */
	void backward(float[] dz, Matrix x, Matrix dx) {
		Elementwise.gateGradients(dz, filtered.values(), gated.values(), dFilter.values(), dGate.values(), size);
		filter.learn(x, dFilter);
		gate.learn(x, dGate);
		filter.addBackward(dFilter, dx);
		gate.addBackward(dGate, dx);
	}
}
