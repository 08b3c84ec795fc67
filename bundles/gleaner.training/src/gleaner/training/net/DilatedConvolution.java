// SPDX-License-Identifier: EPL-2.0
package gleaner.training.net;

import gleaner.training.blas.Blas;
import gleaner.training.blas.Matrix;

/**
 * A causal convolution of width 2: each position hears itself and what was said so many characters ago; before the beginning is silence.
 */
final class DilatedConvolution {
	private final Blas blas;
	private final Matrix past;
	private final Matrix pastGradient;
	private final Matrix now;
	private final Matrix nowGradient;
	private final Bias bias;
	private final int shift;

	/**
	 * @param name its tensors are called {@code name.past}, {@code name.now} and {@code name.bias}
	 * @param shift rows from a position to what it hears: dilation times lanes
	 */
	DilatedConvolution(Blas blas, Weights weights, String name, int shift, int mostRows) {
		this.blas = blas;
		this.shift = shift;
		past = weights.value(name + ".past");
		pastGradient = weights.gradient(name + ".past");
		now = weights.value(name + ".now");
		nowGradient = weights.gradient(name + ".now");
		bias = new Bias(blas, weights, name + ".bias", mostRows);
	}

	void forward(Matrix x, Matrix y) {
		bias.fill(y);
		blas.addProduct(x, now, y);
		if (shift < x.rows()) blas.addProduct(heard(x), past, hearing(y));
	}

	/** Adds the gradients of the weights. */
	void learn(Matrix x, Matrix dy) {
		bias.learn(dy);
		blas.addProduct(x.transposed(), dy, nowGradient);
		if (shift < x.rows()) blas.addProduct(heard(x).transposed(), hearing(dy), pastGradient);
	}

	/** Adds the gradients by the input. */
	void addBackward(Matrix dy, Matrix dx) {
		blas.addProduct(dy, now.transposed(), dx);
		if (shift < dx.rows()) blas.addProduct(hearing(dy), past.transposed(), heard(dx));
	}

	private Matrix heard(Matrix m) {
		return m.rows(0, m.rows() - shift);
	}

	private Matrix hearing(Matrix m) {
		return m.rows(shift, m.rows() - shift);
	}
}
