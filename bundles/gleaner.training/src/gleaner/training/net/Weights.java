// SPDX-License-Identifier: EPL-2.0
package gleaner.training.net;

import gleaner.training.blas.Matrix;
import java.util.Arrays;

/** The weights of a net in one array, and the gradients of the loss by them in another. */
public final class Weights {
	private final Layout layout;
	private final float[] values;
	private final float[] gradients;

	private Weights(Layout layout, float[] values) {
		this.layout = layout;
		this.values = values;
		gradients = new float[layout.size()];
	}

	/** All zero. */
	public static Weights zero(Layout layout) {
		return new Weights(layout, new float[layout.size()]);
	}

	/** The same values, not copied, with gradients of its own: for another thread. */
	public Weights sharing() {
		return new Weights(layout, values);
	}

	public Layout layout() {
		return layout;
	}

	/** The values, not copied. */
	public float[] values() {
		return values;
	}

	/** The gradients, not copied. */
	public float[] gradients() {
		return gradients;
	}

	/** Forgets the gradients. */
	public void clearGradients() {
		Arrays.fill(gradients, 0);
	}

	/** The values of one tensor as a matrix; a bias has one row. */
	public Matrix value(String name) {
		return view(values, name);
	}

	/** The gradients of one tensor as a matrix; a bias has one row. */
	public Matrix gradient(String name) {
		return view(gradients, name);
	}

	private Matrix view(float[] array, String name) {
		Layout.Place t = layout.place(name);
		return Matrix.of(array, t.offset(), t.rows(), t.columns());
	}
}
