// SPDX-License-Identifier: EPL-2.0
package gleaner.training.net;

import gleaner.training.blas.Matrix;
import java.util.Arrays;

/** A table with one row for each class of characters: the product of a one-hot vector with a matrix, without the product. */
final class CharacterTable {
	private final Matrix table;
	private final Matrix gradient;
	/** The table with a bias added to each of its rows. */
	private final Matrix biased;
	/** For each class, the sum of what its rows give. */
	private final float[][] sums;
	private final float[] oneRow;

	CharacterTable(Weights weights, String name) {
		table = weights.value(name);
		gradient = weights.gradient(name);
		biased = Matrix.of(new float[table.rows() * table.columns()], table.rows(), table.columns());
		sums = new float[table.rows()][table.columns()];
		oneRow = new float[table.columns()];
	}

	/** How many classes of characters it has. */
	int classes() {
		return table.rows();
	}

	/** Row {@code n} of {@code y} becomes what the table says of {@code classes[n]}, and the bias. */
	void forward(int[] classes, Bias bias, Matrix y) {
		System.arraycopy(table.values(), table.offset(), biased.values(), 0, biased.values().length);
		bias.add(biased);
		for (int row = 0; row < y.rows(); row++)
			System.arraycopy(biased.values(), classes[row] * biased.stride(), y.values(), y.offset() + row * y.stride(), y.columns());
	}

	/** Adds to row {@code n + shift} of {@code y} what the table says of {@code classes[n]}, for as many rows as there are. */
	void addForward(int[] classes, int shift, Matrix y) {
		for (int row = shift; row < y.rows(); row++) {
			int source = table.offset() + classes[row - shift] * table.stride();
			int target = y.offset() + row * y.stride();
			for (int i = 0; i < y.columns(); i++) y.values()[target + i] += table.values()[source + i];
		}
	}

	/** Adds the gradients of the table, where it was heard {@code shift} rows later. */
	void learn(int[] classes, int shift, Matrix dy) {
		for (float[] sum : sums) Arrays.fill(sum, 0);
		for (int row = shift; row < dy.rows(); row++) {
			System.arraycopy(dy.values(), dy.offset() + row * dy.stride(), oneRow, 0, oneRow.length);
			Elementwise.add(sums[classes[row - shift]], oneRow, oneRow.length);
		}
		for (int c = 0; c < sums.length; c++) {
			int start = gradient.offset() + c * gradient.stride();
			for (int i = 0; i < oneRow.length; i++) gradient.values()[start + i] += sums[c][i];
		}
	}
}
