// SPDX-License-Identifier: EPL-2.0
package gleaner.training.net;

import gleaner.training.blas.Blas;
import gleaner.training.blas.Matrix;
import java.util.Arrays;

/** A row that is added to each row; where there are several, their sum. */
final class Bias {
	/** From so many columns on it is faster to copy row by row than to multiply with a column of ones. */
	private static final int WIDE = 64;

	private final Blas blas;
	private final Matrix value;
	private final Matrix gradient;
	private final Matrix sum;
	private final float[] ones;

	/** @param mostRows of whatever it is added to */
	Bias(Blas blas, Matrix value, Matrix gradient, int mostRows) {
		this.blas = blas;
		this.value = value;
		this.gradient = gradient;
		sum = Matrix.of(new float[value.columns()], 1, value.columns());
		ones = new float[mostRows * value.rows()];
		Arrays.fill(ones, 1);
	}

	Bias(Blas blas, Weights weights, String name, int mostRows) {
		this(blas, weights.value(name), weights.gradient(name), mostRows);
	}

	/** {@code y = b} in each row. */
	void fill(Matrix y) {
		if (y.columns() < WIDE) {
			blas.product(Matrix.of(ones, y.rows(), value.rows()), value, y);
			return;
		}
		blas.product(Matrix.of(ones, 1, value.rows()), value, sum);
		for (int row = 0; row < y.rows(); row++) System.arraycopy(sum.values(), 0, y.values(), y.offset() + row * y.stride(), y.columns());
	}

	/** {@code y = y + b} in each row. */
	void add(Matrix y) {
		blas.addProduct(Matrix.of(ones, y.rows(), value.rows()), value, y);
	}

	/** Adds the gradient, which is the same for each of several rows. */
	void learn(Matrix dy) {
		blas.product(Matrix.of(ones, 1, dy.rows()), dy, sum);
		blas.addProduct(Matrix.of(ones, value.rows(), 1), sum, gradient);
	}
}
