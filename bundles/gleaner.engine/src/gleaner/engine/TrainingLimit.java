// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import java.time.Duration;

/**
 * When a training stops by itself: at whichever comes first.
 *
 * @param steps how many steps it goes from here, 0 for no limit
 * @param time how long it goes from here, zero for no limit
 */
public record TrainingLimit(long steps, Duration time) {
	/** Goes on until it is stopped. */
	public static final TrainingLimit NONE = new TrainingLimit(0, Duration.ZERO);

	public TrainingLimit {
		if (steps < 0) throw new IllegalArgumentException("steps is " + steps + ", must be 0 or more");
		if (time.isNegative()) throw new IllegalArgumentException("time is " + time + ", must be zero or more");
	}
}
