// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural;

/**
 * Weights in 8 bits, each row with a scale of its own, by which its input is multiplied instead. A quarter of the memory has to be gone
 * through, which is what the speed of large nets depends on.
 */
record ByteRows(byte[][] rows, float[] scales) implements Rows {
	/** The nearest that 8 bits can hold. */
	static ByteRows of(float[][] weights) {
		byte[][] rows = new byte[weights.length][];
		float[] scales = new float[weights.length];
		for (int i = 0; i < rows.length; i++) {
			float largest = 0;
			for (float weight : weights[i]) largest = Math.max(largest, Math.abs(weight));
			scales[i] = largest / Byte.MAX_VALUE;
			rows[i] = new byte[weights[i].length];
			if (largest > 0)
				for (int n = 0; n < rows[i].length; n++) rows[i][n] = (byte) Math.round(weights[i][n] / largest * Byte.MAX_VALUE);
		}
		return new ByteRows(rows, scales);
	}

	@Override
	public int inputs() {
		return rows.length;
	}

	@Override
	public void add(int i, float a, int j, float b, int k, float c, int l, float d, float[] outputs) {
		add(rows[i], a * scales[i], rows[j], b * scales[j], rows[k], c * scales[k], rows[l], d * scales[l], outputs);
	}

	@Override
	public void add(int first, float[] in, float[] outputs, float[] otherIn, float[] otherOutputs) {
		float e = scales[first];
		float f = scales[first + 1];
		float g = scales[first + 2];
		float h = scales[first + 3];
		add(rows[first], rows[first + 1], rows[first + 2], rows[first + 3], in[first] * e, in[first + 1] * f, in[first + 2] * g,
				in[first + 3] * h, outputs, otherIn[first] * e,
				otherIn[first + 1] * f, otherIn[first + 2] * g, otherIn[first + 3] * h, otherOutputs);
	}

	@Override
	public void add(int i, float a, float[] outputs) {
		add(rows[i], a * scales[i], outputs);
	}

	private static void add(byte[] v, float a, byte[] w, float b, byte[] x, float c, byte[] y, float d, float[] outputs) {
		for (int n = 0; n < outputs.length; n++) outputs[n] = outputs[n] + a * v[n] + b * w[n] + c * x[n] + d * y[n];
	}

	private static void add(byte[] v, byte[] w, byte[] x, byte[] y, float a, float b, float c, float d, float[] outputs, float e, float f,
			float g, float h, float[] others) {
		for (int n = 0; n < outputs.length; n++) {
			float vn = v[n];
			float wn = w[n];
			float xn = x[n];
			float yn = y[n];
			outputs[n] = outputs[n] + a * vn + b * wn + c * xn + d * yn;
			others[n] = others[n] + e * vn + f * wn + g * xn + h * yn;
		}
	}

	private static void add(byte[] v, float a, float[] outputs) {
		for (int n = 0; n < outputs.length; n++) outputs[n] += a * v[n];
	}
}
