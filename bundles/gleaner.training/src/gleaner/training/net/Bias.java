package gleaner.training.net;

import gleaner.training.blas.Blas;
import gleaner.training.blas.Matrix;
import java.util.Arrays;

/** A row that is added to each row. As products with a column of ones, which is faster than loops over short rows. */
final class Bias {
	private final Blas blas;
	private final Matrix value;
	private final Matrix gradient;
	private final float[] ones;

	/** @param mostRows of whatever it is added to */
	Bias(Blas blas, Matrix value, Matrix gradient, int mostRows) {
		this.blas = blas;
		this.value = value;
		this.gradient = gradient;
		ones = new float[mostRows * value.rows()];
		Arrays.fill(ones, 1);
	}

	Bias(Blas blas, Weights weights, String name, int mostRows) {
		this(blas, weights.value(name), weights.gradient(name), mostRows);
	}

	/** {@code y = b} in each row; the sum of all rows of b, if it has several. */
	void fill(Matrix y) {
		blas.product(Matrix.of(ones, y.rows(), value.rows()), value, y);
	}

	/** {@code y = y + b} in each row. */
	void add(Matrix y) {
		blas.addProduct(Matrix.of(ones, y.rows(), value.rows()), value, y);
	}

	void learn(Matrix dy) {
		blas.addProduct(Matrix.of(ones, value.rows(), dy.rows()), dy, gradient);
	}
}
