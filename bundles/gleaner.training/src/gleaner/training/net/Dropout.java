// SPDX-License-Identifier: EPL-2.0
package gleaner.training.net;

import gleaner.training.blas.Matrix;
import java.util.SplittableRandom;

/** Drops a share of the values while learning and strengthens the others, so that sums stay what they were (Srivastava et al. 2014). */
final class Dropout {
	private final double share;
	private final float[] mask;
	private final Matrix left;

	/** @param share what is dropped, from 0 to below 1 */
	Dropout(double share, int rows, int columns) {
		this.share = share;
		mask = new float[share > 0 ? rows * columns : 0];
		left = share > 0 ? Matrix.of(new float[rows * columns], rows, columns) : null;
	}

	/**
	 * What is left of the values; the values themselves if none are to be dropped.
	 *
	 * @param x without gaps
	 */
	Matrix forward(Matrix x, long noise) {
		if (share == 0) return x;
		SplittableRandom random = new SplittableRandom(noise);
		float kept = (float) (1 / (1 - share));
		for (int i = 0; i < mask.length; i++) mask[i] = random.nextDouble() < share ? 0 : kept;
		System.arraycopy(x.values(), x.offset(), left.values(), 0, mask.length);
		Elementwise.product(left.values(), mask, left.values(), mask.length);
		return left;
	}

	/** Drops the gradients of what was dropped. */
	void backward(Matrix gradient) {
		Elementwise.product(gradient.values(), mask, gradient.values(), mask.length);
	}
}
