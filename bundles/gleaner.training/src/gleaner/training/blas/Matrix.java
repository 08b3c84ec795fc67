// SPDX-License-Identifier: EPL-2.0
package gleaner.training.blas;

/**
 * A view of an array as a matrix, row after row. The array is shared, not copied.
 *
 * @param values the array
 * @param offset where its first element lies
 * @param rows of the matrix as it is stored
 * @param columns of the matrix as it is stored
 * @param stride from one row to the next, at least {@code columns}
 * @param flipped whether products take it transposed
 */
public record Matrix(float[] values, int offset, int rows, int columns, int stride, boolean flipped) {
	private static final int TILE = 16;

	public Matrix {
		long end = rows == 0 ? offset : (long) offset + (long) (rows - 1) * stride + columns;
		if (offset < 0 || rows < 0 || columns < 1 || stride < columns || end > values.length)
			throw new IllegalArgumentException(
					rows + " x " + columns + " at " + offset + ", stride " + stride + ", in " + values.length + " values");
	}

	/** A matrix without gaps. */
	public static Matrix of(float[] values, int offset, int rows, int columns) {
		return new Matrix(values, offset, rows, columns, columns, false);
	}

	/** The whole array, or its beginning, as a matrix without gaps. */
	public static Matrix of(float[] values, int rows, int columns) {
		return of(values, 0, rows, columns);
	}

	/** The same values, taken transposed in products. */
	public Matrix transposed() {
		return new Matrix(values, offset, rows, columns, stride, !flipped);
	}

	/** Copies its columns, as they are stored, into the rows of another; tile by tile, so that both stay in the cache. */
	public void turnInto(Matrix other) {
		if (other.rows != columns || other.columns != rows)
			throw new IllegalArgumentException(rows + " x " + columns + " turned into " + other.rows + " x " + other.columns);
		for (int row = 0; row < rows; row += TILE) for (int column = 0; column < columns; column += TILE) turn(row, column, other);
	}

	private void turn(int fromRow, int fromColumn, Matrix other) {
		int rowEnd = Math.min(rows, fromRow + TILE);
		int columnEnd = Math.min(columns, fromColumn + TILE);
		for (int row = fromRow; row < rowEnd; row++)
			for (int column = fromColumn; column < columnEnd; column++)
				other.values[other.offset + column * other.stride + row] = values[offset + row * stride + column];
	}

	/** Some of its rows as they are stored. */
	public Matrix rows(int from, int count) {
		return new Matrix(values, offset + from * stride, count, columns, stride, flipped);
	}

	/** Some of its columns as they are stored. */
	public Matrix columns(int from, int count) {
		return new Matrix(values, offset + from, rows, count, stride, flipped);
	}

	/** Rows in a product. */
	int height() {
		return flipped ? columns : rows;
	}

	/** Columns in a product. */
	int width() {
		return flipped ? rows : columns;
	}
}
