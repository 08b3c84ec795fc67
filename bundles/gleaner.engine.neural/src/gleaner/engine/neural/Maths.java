// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural;

/**
 * Functions of whole arrays, in loops that the compiler turns into vector instructions. Only additions, multiplications and divisions are
 * used, so the results are the same to the last bit on every machine.
 */
final class Maths {
	/** Beyond this the hyperbolic tangent is 1 to the precision of a float. */
	private static final float TANH_ENDS = 7.9f;
	/** The exponential function of less than this counts as that of this, which is as good as 0. */
	private static final float EXP_ENDS = -87;
	private static final float LOG2_E = 1.44269504f;
	private static final float LN_2_HIGH = 0.693359375f;
	private static final float LN_2_LOW = -2.12194440e-4f;
	private static final int FRACTION_BITS = 23;
	private static final int EXPONENT_BIAS = 127;

	private Maths() {
	}

	/**
	 * The hyperbolic tangent of each value, in place, to 3 units in the last place or so: a rational function of degree 13 over 6, as in
	 * Eigen.
	 */
	static void tanh(float[] a) {
		for (int j = 0; j < a.length; j++) {
			float x = Math.max(-TANH_ENDS, Math.min(TANH_ENDS, a[j]));
			float s = x * x;
			float p = s * -2.76076847742355e-16f + 2.00018790482477e-13f;
			p = s * p - 8.60467152213735e-11f;
			p = s * p + 5.12229709037114e-08f;
			p = s * p + 1.48572235717979e-05f;
			p = s * p + 6.37261928875436e-04f;
			p = s * p + 4.89352455891786e-03f;
			float q = s * 1.19825839466702e-06f + 1.18534705686654e-04f;
			q = s * q + 2.26843463243900e-03f;
			q = s * q + 4.89352518554385e-03f;
			a[j] = x * p / q;
		}
	}

	/** e to the power of each value, in place; values are 0 or less. A polynomial of degree 5, as in Cephes. */
	static void exp(float[] a) {
		for (int j = 0; j < a.length; j++) {
			float x = Math.max(EXP_ENDS, a[j]);
			int n = (int) (x * LOG2_E - 0.5f);
			float r = x - n * LN_2_HIGH - n * LN_2_LOW;
			float p = r * 1.9875691500e-4f + 1.3981999507e-3f;
			p = r * p + 8.3334519073e-3f;
			p = r * p + 4.1665795894e-2f;
			p = r * p + 1.6666665459e-1f;
			p = r * p + 5.0000001201e-1f;
			a[j] = (r * r * p + r + 1) * Float.intBitsToFloat(n + EXPONENT_BIAS << FRACTION_BITS);
		}
	}

	/** Sets what is below 0 to 0. */
	static void relu(float[] a) {
		for (int j = 0; j < a.length; j++) a[j] = Math.max(0, a[j]);
	}

	/** Adds the second to the first. */
	static void add(float[] to, float[] what) {
		for (int j = 0; j < to.length; j++) to[j] += what[j];
	}
}
