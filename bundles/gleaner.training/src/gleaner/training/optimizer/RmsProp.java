// SPDX-License-Identifier: EPL-2.0
package gleaner.training.optimizer;

import java.util.List;

/** RMSProp (Tieleman and Hinton 2012), as PyTorch has it but for the decay, which is 0.9. */
final class RmsProp extends Optimizer {
	private static final float DECAY = 0.9f;
	private static final float EPSILON = 1e-8f;

	private final float[] square;

	RmsProp(int size) {
		square = new float[size];
	}

	@Override
	void descend(float[] weights, float[] gradients, float scale, double rate, long step) {
		update(weights, gradients, square, scale, (float) rate, weights.length);
	}

	private static void update(float[] w, float[] g, float[] square, float scale, float rate, int n) {
		for (int i = 0; i < n; i++) {
			float d = g[i] * scale;
			float v = DECAY * square[i] + (1 - DECAY) * d * d;
			square[i] = v;
			w[i] -= rate * d / ((float) Math.sqrt(v) + EPSILON);
		}
	}

	@Override
	public List<float[]> memory() {
		return List.of(square);
	}
}
