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
	public void add(int i, float a, float[] outputs) {
		add(rows[i], a, outputs);
	}

	private static void add(float[] v, float a, float[] w, float b, float[] x, float c, float[] y, float d, float[] outputs) {
		for (int n = 0; n < outputs.length; n++) outputs[n] = outputs[n] + a * v[n] + b * w[n] + c * x[n] + d * y[n];
	}

	private static void add(float[] v, float a, float[] outputs) {
		for (int n = 0; n < outputs.length; n++) outputs[n] += a * v[n];
	}
}
