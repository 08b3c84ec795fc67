// SPDX-License-Identifier: EPL-2.0
package gleaner.training.optimizer;

import java.util.List;

/** Adam (Kingma and Ba 2015) with its usual constants. */
final class Adam extends Optimizer {
	private static final float FIRST = 0.9f;
	private static final float SECOND = 0.999f;
	private static final float EPSILON = 1e-8f;

	private final float[] mean;
	private final float[] square;

	Adam(int size) {
		mean = new float[size];
		square = new float[size];
	}

	@Override
	void descend(float[] weights, float[] gradients, float scale, double rate, long step) {
		double unbiased = Math.sqrt(1 - Math.pow(SECOND, step));
		update(weights, gradients, mean, square, scale, (float) (rate * unbiased / (1 - Math.pow(FIRST, step))),
				(float) (EPSILON * unbiased), weights.length);
	}

	private static void update(float[] w, float[] g, float[] mean, float[] square, float scale, float rate, float epsilon, int n) {
		for (int i = 0; i < n; i++) {
			float d = g[i] * scale;
			float m = FIRST * mean[i] + (1 - FIRST) * d;
			float v = SECOND * square[i] + (1 - SECOND) * d * d;
			mean[i] = m;
			square[i] = v;
			w[i] -= rate * m / ((float) Math.sqrt(v) + epsilon);
		}
	}

	@Override
	public List<float[]> memory() {
		return List.of(mean, square);
	}
}
