// SPDX-License-Identifier: EPL-2.0
package gleaner.training.blas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The native products against sums written out, for any shape, gap and transposition. */
class BlasTest {
	private static final float TOLERANCE = 1e-4f;

	@Property(tries = 200)
	void productsAgreeWithSumsWrittenOut(@ForAll @IntRange(min = 1, max = 40) int height, @ForAll @IntRange(min = 1, max = 40) int inner,
			@ForAll @IntRange(min = 1, max = 40) int width,
			@ForAll @IntRange(min = 0, max = 7) int gap, @ForAll boolean flipA, @ForAll boolean flipB, @ForAll boolean add,
			@ForAll Random random) throws NativeCodeException {
		agree(height, inner, width, gap, flipA, flipB, add, random, TOLERANCE);
	}

	private static void agree(int height, int inner, int width, int gap, boolean flipA, boolean flipB, boolean add, Random random,
			float tolerance) throws NativeCodeException {
		Matrix a = flipA ? matrix(inner, height, gap, random).transposed() : matrix(height, inner, gap, random);
		Matrix b = flipB ? matrix(width, inner, gap, random).transposed() : matrix(inner, width, gap, random);
		Matrix c = matrix(height, width, gap, random);
		float[] expected = writtenOut(a, b, c, add);
		if (add) Blas.load().addProduct(a, b, c);
		else Blas.load().product(a, b, c);
		assertArrayEquals(expected, c.values(), tolerance);
	}

	/** Sums of few values over many rows, and single rows, go other ways. */
	@Property(tries = 60)
	void longSumsAndSingleRowsAgreeWithSumsWrittenOut(@ForAll @IntRange(min = 1, max = 90) int height,
			@ForAll @IntRange(min = 400, max = 1600) int inner, @ForAll @IntRange(min = 1, max = 80) int width,
			@ForAll @IntRange(max = 3) int gap, @ForAll boolean flipA, @ForAll boolean flipB, @ForAll boolean add, @ForAll Random random)
			throws NativeCodeException {
		agree(height, inner, width, gap, flipA, flipB, add, random, 10 * TOLERANCE);
	}

	@Property(tries = 50)
	void turnedColumnsAreRows(@ForAll @IntRange(min = 1, max = 50) int rows, @ForAll @IntRange(min = 1, max = 50) int columns,
			@ForAll @IntRange(max = 3) int gap, @ForAll Random random) {
		Matrix m = matrix(rows, columns, gap, random);
		Matrix turned = matrix(columns, rows, gap, random);
		m.turnInto(turned);
		for (int i = 0; i < rows; i++) for (int j = 0; j < columns; j++) assertEquals(at(m, i, j), at(turned, j, i));
		assertThrows(IllegalArgumentException.class, () -> m.turnInto(matrix(columns + 1, rows, 0, random)));
	}

	@Test
	void aProductForgetsWhatWasThereEvenIfItWasNoNumber() throws NativeCodeException {
		for (int rows : new int[] { 1, 3, 100 }) {
			Matrix c = Matrix.of(new float[rows * 100], rows, 100);
			Arrays.fill(c.values(), Float.NaN);
			Blas.load().product(Matrix.of(new float[rows * 2], rows, 2), Matrix.of(new float[200], 2, 100), c);
			assertArrayEquals(new float[rows * 100], c.values());
		}
	}

	@Test
	void longProductsAreCutWithoutATrace() throws NativeCodeException {
		Random random = new Random(1);
		Matrix a = matrix(2000, 1500, 0, random);
		Matrix b = matrix(1500, 1600, 0, random);
		float[] whole = new float[2000 * 1600];
		Blas.load().product(a, b, Matrix.of(whole, 2000, 1600));
		float[] parts = new float[whole.length];
		for (int row = 0; row < 2000; row += 500) Blas.load().product(a.rows(row, 500), b, Matrix.of(parts, row * 1600, 500, 1600));
		assertArrayEquals(parts, whole, 1e-3f);
		Blas.load().product(matrix(1500, 2000, 0, random).transposed(), b, Matrix.of(whole, 2000, 1600));
	}

	@Test
	void refusesWhatDoesNotFit() throws NativeCodeException {
		Blas blas = Blas.load();
		Matrix a = Matrix.of(new float[6], 2, 3);
		Matrix c = Matrix.of(new float[4], 2, 2);
		assertThrows(IllegalArgumentException.class, () -> blas.product(a, a, c));
		assertThrows(IllegalArgumentException.class, () -> blas.product(a, a.transposed(), c.transposed()));
		assertThrows(IllegalArgumentException.class, () -> Matrix.of(new float[5], 2, 3));
		assertThrows(IllegalArgumentException.class, () -> a.rows(1, 2));
	}

	private static Matrix matrix(int rows, int columns, int gap, Random random) {
		float[] values = new float[gap + rows * (columns + gap)];
		for (int i = 0; i < values.length; i++) values[i] = (float) random.nextGaussian();
		return new Matrix(values, gap, rows, columns, columns + gap, false);
	}

	private static float[] writtenOut(Matrix a, Matrix b, Matrix c, boolean add) {
		float[] out = c.values().clone();
		for (int i = 0; i < c.rows(); i++) {
			for (int j = 0; j < c.columns(); j++) {
				double sum = add ? out[c.offset() + i * c.stride() + j] : 0;
				for (int k = 0; k < a.width(); k++) sum += at(a, i, k) * at(b, k, j);
				out[c.offset() + i * c.stride() + j] = (float) sum;
			}
		}
		return out;
	}

	private static double at(Matrix m, int row, int column) {
		return m.values()[m.offset() + (m.flipped() ? column * m.stride() + row : row * m.stride() + column)];
	}
}
