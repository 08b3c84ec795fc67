package gleaner.training.blas;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

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

	private final MethodHandle gemm;

	Blas(MethodHandle gemm) {
		this.gemm = gemm;
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
			throw new IllegalArgumentException(a.height() + " x " + inner + " times " + b.height() + " x " + b.width() + " into " + c.rows() + " x " + c.columns());
		int rowsAtOnce = (int) Math.max(1, Math.min(c.rows(), LONGEST / ((long) c.columns() * inner)));
		for (int row = 0; row < c.rows(); row += rowsAtOnce) {
			int count = Math.min(rowsAtOnce, c.rows() - row);
			call(a.flipped() ? a.columns(row, count) : a.rows(row, count), b, inner, keep, c.rows(row, count));
		}
	}

	private void call(Matrix a, Matrix b, int inner, float keep, Matrix c) {
		try {
			gemm.invokeExact(ROW_MAJOR, order(a), order(b), c.rows(), c.columns(), inner, 1f, segment(a), a.stride(), segment(b), b.stride(), keep, segment(c), c.stride());
		} catch (Throwable e) {
			throw new IllegalStateException("OpenBLAS could not be called", e);
		}
	}

	private static int order(Matrix m) {
		return m.flipped() ? TRANSPOSED : AS_STORED;
	}

	private static MemorySegment segment(Matrix m) {
		return MemorySegment.ofArray(m.values()).asSlice((long) m.offset() * Float.BYTES);
	}
}
