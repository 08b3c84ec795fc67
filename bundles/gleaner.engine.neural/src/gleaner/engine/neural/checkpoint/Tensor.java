// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural.checkpoint;

import java.nio.FloatBuffer;
import java.util.List;

/**
 * A tensor about to be written.
 *
 * @param shape its dimensions, each 0 or more; empty for a single value
 * @param values row-major, as many as the shape says, from the buffer's position; the position is not moved
 */
public record Tensor(String name, List<Integer> shape, FloatBuffer values) {
	public Tensor {
		shape = List.copyOf(shape);
		long size = size(shape);
		if (values.remaining() != size) throw new IllegalArgumentException(
				"the tensor " + name + " of shape " + shape + " needs " + size + " values, not " + values.remaining());
	}

	public static Tensor of(String name, List<Integer> shape, float[] values) {
		return new Tensor(name, shape, FloatBuffer.wrap(values));
	}

	static long size(List<Integer> shape) {
		long size = 1;
		for (int dimension : shape) {
			if (dimension < 0) throw new IllegalArgumentException("a shape cannot be " + shape);
			size = Math.multiplyExact(size, (long) dimension);
		}
		return size;
	}
}
