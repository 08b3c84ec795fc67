// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural;

/** Weights as they are. */
record FloatRows(float[][] rows) implements Rows {
	@Override
	public int inputs() {
		return rows.length;
	}

	@Override
	public void add(int i, float a, int j, float b, int k, float c, int l, float d, float[] outputs) {
		add(rows[i], a, rows[j], b, rows[k], c, rows[l], d, outputs);
	}

	@Override
	public void add(int first, float[] in, float[] outputs, float[] otherIn, float[] otherOutputs) {
		add(rows[first], rows[first + 1], rows[first + 2], rows[first + 3], in[first], in[first + 1], in[first + 2], in[first + 3], outputs,
				otherIn[first], otherIn[first + 1], otherIn[first + 2],
				otherIn[first + 3], otherOutputs);
	}

	@Override
	public void add(int i, float a, float[] outputs) {
		add(rows[i], a, outputs);
	}

	private static void add(float[] v, float a, float[] w, float b, float[] x, float c, float[] y, float d, float[] outputs) {
		for (int n = 0; n < outputs.length; n++) outputs[n] = outputs[n] + a * v[n] + b * w[n] + c * x[n] + d * y[n];
	}

	private static void add(float[] v, float[] w, float[] x, float[] y, float a, float b, float c, float d, float[] outputs, float e,
			float f, float g, float h, float[] others) {
		for (int n = 0; n < outputs.length; n++) {
			float vn = v[n];
			float wn = w[n];
			float xn = x[n];
			float yn = y[n];
			outputs[n] = outputs[n] + a * vn + b * wn + c * xn + d * yn;
			others[n] = others[n] + e * vn + f * wn + g * xn + h * yn;
		}
	}

	private static void add(float[] v, float a, float[] outputs) {
		for (int n = 0; n < outputs.length; n++) outputs[n] += a * v[n];
	}
}
