// SPDX-License-Identifier: EPL-2.0
package gleaner.training.optimizer;

/** What is done to gradients before the descent. */
public final class Gradients {
	private Gradients() {
	}

	/** Adds the gradients of a sister. */
	public static void add(float[] sum, float[] more) {
		for (int i = 0; i < sum.length; i++) sum[i] += more[i];
	}

	/** The Euclidean norm of all gradients together; not finite if one of them is not. */
	public static double norm(float[] gradients) {
		double a = 0;
		double b = 0;
		double c = 0;
		double d = 0;
		int i = 0;
		for (; i + 3 < gradients.length; i += 4) {
			a += (double) gradients[i] * gradients[i];
			b += (double) gradients[i + 1] * gradients[i + 1];
			c += (double) gradients[i + 2] * gradients[i + 2];
			d += (double) gradients[i + 3] * gradients[i + 3];
		}
		for (; i < gradients.length; i++) a += (double) gradients[i] * gradients[i];
		return Math.sqrt(a + b + c + d);
	}

	/**
	 * What gradients of this norm are multiplied with so that they are no longer than allowed (Pascanu et al. 2013).
	 *
	 * @param longest 0 if any length is allowed
	 */
	public static float clip(double norm, double longest) {
		return longest > 0 && norm > longest ? (float) (longest / norm) : 1f;
	}

	/** Whether all are finite numbers. */
	public static boolean finite(float[] values) {
		float zero = 0;
		for (float value : values) zero += value * 0f;
		return zero == 0;
	}
}
