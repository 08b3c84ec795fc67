// SPDX-License-Identifier: EPL-2.0
package gleaner.training.optimizer;

import java.util.List;

/** A rule of descent. What it remembers of the gradients so far is as large as the weights. For one thread. */
public abstract class Optimizer {
	private long steps;

	/** The rules by the names that settings give them. */
	public static final List<String> NAMES = List.of("adam", "rmsprop", "momentum");

	/** @param name one of {@link #NAMES} */
	public static Optimizer of(String name, int size) {
		return switch (name) {
		case "adam" -> new Adam(size);
		case "rmsprop" -> new RmsProp(size);
		case "momentum" -> new Momentum(size);
		default -> throw new IllegalArgumentException("no optimizer " + name);
		};
	}

	/**
	 * Goes one step down.
	 *
	 * @param scale what gradients are multiplied with, to clip them
	 */
	public final void step(float[] weights, float[] gradients, float scale, double rate) {
		steps++;
		descend(weights, gradients, scale, rate, steps);
	}

	abstract void descend(float[] weights, float[] gradients, float scale, double rate, long step);

	/** What it remembers, not copied. */
	public abstract List<float[]> memory();

	/** How many steps it has gone. */
	public final long steps() {
		return steps;
	}

	/** Sets {@link #steps()}, after {@link #memory()} has been put back. */
	public final void setSteps(long steps) {
		this.steps = steps;
	}
}
