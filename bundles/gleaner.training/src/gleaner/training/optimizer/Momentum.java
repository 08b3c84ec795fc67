// SPDX-License-Identifier: EPL-2.0
package gleaner.training.optimizer;

import java.util.List;

/** Gradient descent with momentum 0.9 (Polyak 1964). */
final class Momentum extends Optimizer {
	private static final float MOMENTUM = 0.9f;

	private final float[] velocity;

	Momentum(int size) {
		velocity = new float[size];
	}

	@Override
	void descend(float[] weights, float[] gradients, float scale, double rate, long step) {
		update(weights, gradients, velocity, scale, (float) rate, weights.length);
	}

	private static void update(float[] w, float[] g, float[] velocity, float scale, float rate, int n) {
		for (int i = 0; i < n; i++) {
			float v = MOMENTUM * velocity[i] + g[i] * scale;
			velocity[i] = v;
			w[i] -= rate * v;
		}
	}

	@Override
	public List<float[]> memory() {
		return List.of(velocity);
	}
}
