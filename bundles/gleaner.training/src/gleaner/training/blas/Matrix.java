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
	public Matrix {
		long end = rows == 0 ? offset : (long) offset + (long) (rows - 1) * stride + columns;
		if (offset < 0 || rows < 0 || columns < 1 || stride < columns || end > values.length)
			throw new IllegalArgumentException(rows + " x " + columns + " at " + offset + ", stride " + stride + ", in " + values.length + " values");
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
