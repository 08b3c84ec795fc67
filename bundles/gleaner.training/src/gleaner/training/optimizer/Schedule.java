// SPDX-License-Identifier: EPL-2.0
package gleaner.training.optimizer;

import java.util.List;

/**
 * How the learning rate changes with the steps; a pure function.
 *
 * @param name one of {@link #NAMES}
 * @param rate the full rate
 * @param warmUp over how many steps the rate rises from 0 to full
 * @param steps halving: after how many steps the rate is half; cosine: after how many it has fallen to a hundredth; plateau and constant:
 * not used
 */
public record Schedule(String name, double rate, int warmUp, int steps) {
	/** On a plateau the rate is halved by whoever sees the plateau. */
	public static final String PLATEAU = "plateau";
	public static final List<String> NAMES = List.of("constant", "halving", "cosine", PLATEAU);
	private static final double LOWEST = 0.01;

	public Schedule {
		if (!NAMES.contains(name)) throw new IllegalArgumentException("no schedule " + name);
	}

	/** The rate of a step; the first is 1. */
	public double rate(long step) {
		double warm = step < warmUp ? (double) step / warmUp : 1;
		return rate * warm * switch (name) {
		case "halving" -> Math.pow(0.5, (double) step / steps);
		case "cosine" -> LOWEST + (1 - LOWEST) * 0.5 * (1 + Math.cos(Math.PI * Math.min(1, (double) step / steps)));
		default -> 1;
		};
	}
}
