// SPDX-License-Identifier: EPL-2.0
package gleaner.training.run;

import gleaner.engine.TrainingLimit;
import java.time.Duration;

/** How long a training has gone on since it was started or resumed, and how long it will. */
final class Clock {
	private static final double SMOOTHING = 0.95;

	private final TrainingLimit limit;
	private final long firstStep;
	private final long started = System.nanoTime();
	private long stepStarted = started;
	private double secondsPerStep;
	private long steps;

	Clock(TrainingLimit limit, long firstStep) {
		this.limit = limit;
		this.firstStep = firstStep;
	}

	/** A step has been gone; gives how many seconds it took. */
	double step() {
		long now = System.nanoTime();
		double seconds = (now - stepStarted) / 1e9;
		stepStarted = now;
		steps++;
		secondsPerStep = steps <= 2 ? seconds : SMOOTHING * secondsPerStep + (1 - SMOOTHING) * seconds;
		return seconds;
	}

	double secondsPerStep() {
		return secondsPerStep;
	}

	double seconds() {
		return (System.nanoTime() - started) / 1e9;
	}

	/** Whether the limit is reached. */
	boolean over(long step) {
		return done(step) >= 1;
	}

	/** The share of the limit that is done; NaN if there is none. */
	double done(long step) {
		double bySteps = limit.steps() > 0 ? (double) (step - firstStep) / limit.steps() : Double.NaN;
		double byTime = limit.time().isZero() ? Double.NaN : seconds() / (limit.time().toNanos() / 1e9);
		return Double.isNaN(bySteps) ? byTime : Double.isNaN(byTime) ? bySteps : Math.max(bySteps, byTime);
	}

	/** How long it will go on; zero if there is no limit. */
	Duration left(long step) {
		double left = Double.POSITIVE_INFINITY;
		if (limit.steps() > 0) left = (firstStep + limit.steps() - step) * secondsPerStep;
		if (!limit.time().isZero()) left = Math.min(left, limit.time().toNanos() / 1e9 - seconds());
		return Double.isInfinite(left) ? Duration.ZERO : Duration.ofMillis((long) (1000 * Math.max(0, left)));
	}
}
