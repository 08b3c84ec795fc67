// SPDX-License-Identifier: EPL-2.0
package gleaner.training.net;

import gleaner.training.blas.Blas;
import gleaner.training.blas.Matrix;

/** {@code y = x W + b} for each row: a dense layer, or a convolution of width 1. */
final class Projection {
	private final Blas blas;
	private final Matrix weight;
	private final Matrix weightGradient;
	private final Bias bias;

	Projection(Blas blas, Matrix weight, Matrix weightGradient, Bias bias) {
		this.blas = blas;
		this.weight = weight;
		this.weightGradient = weightGradient;
		this.bias = bias;
	}

	Projection(Blas blas, Weights weights, String weightName, String biasName, int mostRows) {
		this(blas, weights.value(weightName), weights.gradient(weightName), new Bias(blas, weights, biasName, mostRows));
	}

	void forward(Matrix x, Matrix y) {
		bias.fill(y);
		blas.addProduct(x, weight, y);
	}

	/** {@code y = y + x W + b} */
	void addForward(Matrix x, Matrix y) {
		bias.add(y);
		blas.addProduct(x, weight, y);
	}

	/** Adds the gradients of weight and bias. */
	void learn(Matrix x, Matrix dy) {
		blas.addProduct(x.transposed(), dy, weightGradient);
		bias.learn(dy);
	}

	/** {@code dx = dy Wᵀ} */
	void backward(Matrix dy, Matrix dx) {
		blas.product(dy, weight.transposed(), dx);
	}

	/** {@code dx = dx + dy Wᵀ} */
	void addBackward(Matrix dy, Matrix dx) {
		blas.addProduct(dy, weight.transposed(), dx);
	}
}
