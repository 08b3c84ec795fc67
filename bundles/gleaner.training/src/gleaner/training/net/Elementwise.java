// SPDX-License-Identifier: EPL-2.0
package gleaner.training.net;

/**
 * What happens to each value by itself. The loops index every array by the bare counter and nothing else: only then does the
 * compiler make vector instructions of them, which is worth a factor of eight.
 */
final class Elementwise {
	private Elementwise() {
	}

	/** {@code out = tanh(x)}, by the quotient of two polynomials that Eigen made known; off by less than 4e-7. */
	static void tanh(float[] x, float[] out, int n) {
		for (int i = 0; i < n; i++) out[i] = tanh(x[i]);
	}

	/** {@code x = tanh(x)} */
	static void tanh(float[] x, int n) {
		for (int i = 0; i < n; i++) x[i] = tanh(x[i]);
	}

	/** {@code x = 1 / (1 + exp(-x))} */
	static void sigmoid(float[] x, int n) {
		for (int i = 0; i < n; i++) x[i] = 0.5f + 0.5f * tanh(0.5f * x[i]);
	}

	private static float tanh(float value) {
		float x = Math.max(-7.9f, Math.min(7.9f, value));
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
		return x * p / q;
	}

	/** {@code sum = sum + more} */
	static void add(float[] sum, float[] more, int n) {
		for (int i = 0; i < n; i++) sum[i] += more[i];
	}

	/** {@code out = a b} */
	static void product(float[] a, float[] b, float[] out, int n) {
		for (int i = 0; i < n; i++) out[i] = a[i] * b[i];
	}

	/** {@code x = max(x, 0)} */
	static void relu(float[] x, int n) {
		for (int i = 0; i < n; i++) x[i] = Math.max(0f, x[i]);
	}

	/**
	 * The gradient through {@link #relu}: what was cut off has none. A sign is a vector instruction, a choice would be a jump for each
	 * value.
	 */
	static void reluGradient(float[] output, float[] gradient, int n) {
		for (int i = 0; i < n; i++) gradient[i] *= Math.signum(output[i]);
	}

	/** The gradients through {@code z = tanh(f) sigmoid(g)}; {@code filter} and {@code gate} are what came out of tanh and sigmoid. */
	static void gateGradients(float[] dz, float[] filter, float[] gate, float[] dFilter, float[] dGate, int n) {
		for (int i = 0; i < n; i++) dFilter[i] = dz[i] * gate[i] * (1 - filter[i] * filter[i]);
		for (int i = 0; i < n; i++) dGate[i] = dz[i] * filter[i] * gate[i] * (1 - gate[i]);
	}

	/** {@code cell = forget before + input candidate} */
	static void cell(float[] input, float[] forget, float[] candidate, float[] before, float[] cell, int n) {
		for (int i = 0; i < n; i++) cell[i] = forget[i] * before[i] + input[i] * candidate[i];
	}

	/** Adds to the gradient of a cell what comes through {@code h = output tanh(cell)}. */
	static void cellGradient(float[] dh, float[] output, float[] tanh, float[] dCell, int n) {
		for (int i = 0; i < n; i++) dCell[i] += dh[i] * output[i] * (1 - tanh[i] * tanh[i]);
	}

	/** {@code d = d1 factor gate (1 - gate)}: the gradient before a sigmoid. */
	static void sigmoidGradient(float[] d1, float[] factor, float[] gate, float[] d, int n) {
		for (int i = 0; i < n; i++) d[i] = d1[i] * factor[i] * gate[i] * (1 - gate[i]);
	}

	/** {@code d = d1 factor (1 - value²)}: the gradient before a tanh. */
	static void tanhGradient(float[] d1, float[] factor, float[] value, float[] d, int n) {
		for (int i = 0; i < n; i++) d[i] = d1[i] * factor[i] * (1 - value[i] * value[i]);
	}
}
