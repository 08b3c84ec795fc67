package gleaner.training.net;

import gleaner.training.blas.Matrix;

/** A table with one row for each class of characters: the product of a one-hot vector with a matrix, without the product. */
final class CharacterTable {
	private final Matrix table;
	private final Matrix gradient;

	CharacterTable(Weights weights, String name) {
		table = weights.value(name);
		gradient = weights.gradient(name);
	}

	/** Adds to row {@code n + shift} of {@code y} what the table says of {@code classes[n]}, for as many rows as there are. */
	void addForward(int[] classes, int shift, Matrix y) {
		for (int row = shift; row < y.rows(); row++) add(table, classes[row - shift], y, row);
	}

	/** Adds the gradients of the table: the reverse of {@link #addForward}. */
	void learn(int[] classes, int shift, Matrix dy) {
		for (int row = shift; row < dy.rows(); row++) add(dy, row, gradient, classes[row - shift]);
	}

	private static void add(Matrix from, int fromRow, Matrix to, int toRow) {
		int source = from.offset() + fromRow * from.stride();
		int target = to.offset() + toRow * to.stride();
		float[] values = from.values();
		float[] sums = to.values();
		for (int i = 0; i < from.columns(); i++) sums[target + i] += values[source + i];
	}
}
