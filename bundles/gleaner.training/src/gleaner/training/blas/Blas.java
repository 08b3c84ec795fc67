// SPDX-License-Identifier: EPL-2.0
package gleaner.training.blas;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/**
 * Matrix products by the OpenBLAS that comes with ND4J, called on Java's own arrays without copying. Each call runs on the thread
 * of the caller alone; several threads may call at once.
 */
public final class Blas {
	private static final int ROW_MAJOR = 101;
	private static final int AS_STORED = 111;
	private static final int TRANSPOSED = 112;
	/** Longer products are cut, since a call holds up the collector of garbage: this many take some hundredths of a second. */
	private static final long LONGEST = 1L << 31;

	/** Long sums are made in steps: of so many products where columns are multiplied with columns, which then stay in the cache. */
	private static final int STEP = 512;
	/**
	 * Results of no more values than this take steps of about so many multiplications: for those OpenBLAS has a way without copying, twice
	 * as fast.
	 */
	private static final int SMALL = 64 * 64;
	private static final int SMALL_STEP = 1 << 19;

	private final MethodHandle gemm;
	private final MethodHandle gemv;

	/** The functions of BLAS in single precision that multiply matrix by matrix, and matrix by vector. */
	Blas(MethodHandle gemm, MethodHandle gemv) {
		this.gemm = gemm;
		this.gemv = gemv;
	}

	/**
	 * Loads the library; the first time on a machine it is unpacked, which takes some seconds.
	 *
	 * @throws NativeCodeException if this platform has none, with a sentence that says so
	 */
	public static Blas load() throws NativeCodeException {
		return OpenBlasLibrary.blas();
	}

	/** {@code c = a b}. The target is taken as stored. */
	public void product(Matrix a, Matrix b, Matrix c) {
		multiply(a, b, 0, c);
	}

	/** {@code c = c + a b}. The target is taken as stored. */
	public void addProduct(Matrix a, Matrix b, Matrix c) {
		multiply(a, b, 1, c);
	}

	private void multiply(Matrix a, Matrix b, float keep, Matrix c) {
		int inner = a.width();
		if (c.flipped() || b.height() != inner || a.height() != c.rows() || b.width() != c.columns())
			throw new IllegalArgumentException(
					a.height() + " x " + inner + " times " + b.height() + " x " + b.width() + " into " + c.rows() + " x " + c.columns());
		if (c.rows() == 1) multiplyRow(a, b, inner, keep, c);
		else multiplyInSteps(a, b, inner, keep, c);
	}

	private void multiplyInSteps(Matrix a, Matrix b, int inner, float keep, Matrix c) {
		long values = (long) c.rows() * c.columns();
		int step = values <= SMALL ? (int) Math.min(STEP, SMALL_STEP / values) : a.flipped() ? STEP : inner;
		for (int from = 0; from < inner; from += step) {
			int count = Math.min(step, inner - from);
			multiplyInParts(a.flipped() ? a.rows(from, count) : a.columns(from, count),
					b.flipped() ? b.columns(from, count) : b.rows(from, count), count, from == 0 ? keep : 1, c);
		}
	}

	private void multiplyInParts(Matrix a, Matrix b, int inner, float keep, Matrix c) {
		int rowsAtOnce = (int) Math.max(1, Math.min(c.rows(), LONGEST / ((long) c.columns() * inner)));
		for (int row = 0; row < c.rows(); row += rowsAtOnce) {
			int count = Math.min(rowsAtOnce, c.rows() - row);
			call(a.flipped() ? a.columns(row, count) : a.rows(row, count), b, inner, keep, c.rows(row, count));
		}
	}

	private void call(Matrix a, Matrix b, int inner, float keep, Matrix c) {
		try {
			gemm.invokeExact(ROW_MAJOR, order(a), order(b), c.rows(), c.columns(), inner, 1f, segment(a), a.stride(), segment(b),
					b.stride(), keep, segment(c), c.stride());
		} catch (Throwable e) {
			throw failure(e);
		}
	}

	/** A product of matrices would copy the matrix first. */
	private void multiplyRow(Matrix row, Matrix m, int inner, float keep, Matrix c) {
		if (keep == 0) Arrays.fill(c.values(), c.offset(), c.offset() + c.columns(), 0); // or what is not a number would stay so
		try {
			gemv.invokeExact(ROW_MAJOR, m.flipped() ? AS_STORED : TRANSPOSED, m.rows(), m.columns(), 1f, segment(m), m.stride(),
					segment(row), row.flipped() ? row.stride() : 1, 1f, segment(c), 1);
		} catch (Throwable e) {
			throw failure(e);
		}
	}

	private static IllegalStateException failure(Throwable e) {
		return new IllegalStateException("OpenBLAS could not be called", e);
	}

	private static int order(Matrix m) {
		return m.flipped() ? TRANSPOSED : AS_STORED;
	}

	private static MemorySegment segment(Matrix m) {
		return MemorySegment.ofArray(m.values()).asSlice((long) m.offset() * Float.BYTES);
	}
}
