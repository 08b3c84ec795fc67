// SPDX-License-Identifier: EPL-2.0
package gleaner.training.run;

import gleaner.engine.neural.checkpoint.NetShape;
import gleaner.engine.neural.checkpoint.TensorType;
import gleaner.training.optimizer.Schedule;

/**
 * How a training goes.
 *
 * @param lanes stretches of text side by side
 * @param length characters of each in a step
 * @param threads at most how many threads
 * @param clip the longest gradient; 0 for any
 * @param logSteps after how many steps losses are logged
 * @param validateSteps after how many steps the held-out poems are foretold
 * @param patience in how many of those the loss may fail to fall before it stops; 0 for any
 * @param checkpointSteps after how many steps a model is kept; 0 for never
 * @param checkpointMinutes after how many minutes a model is kept; 0 for never
 * @param keepImproved whether a model is kept when the validation loss is the lowest so far
 * @param type how models keep their weights
 * @param onFailure what happens when numbers are no longer finite
 */
public record Plan(NetShape shape, long seed, int lanes, int length, int threads, String optimizer, Schedule schedule, double clip,
		double weightDecay, int logSteps, int validateSteps, int patience,
		int checkpointSteps, int checkpointMinutes, boolean keepImproved, TensorType type, OnFailure onFailure) {
	/** What to do when numbers are no longer finite. */
	public enum OnFailure {
		/** Go back to the last state, and on at half the rate. */
		ROLLBACK,
		/** Stop. */
		STOP,
		/** Go on as if nothing had happened. */
		CONTINUE
	}
}
