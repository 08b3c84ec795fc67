// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

/**
 * The losses at one step.
 *
 * @param loss of training, in nats a character; NaN or infinite after an explosion
 * @param validationLoss on poems held out; NaN where it was not measured
 * @param gradientNorm the length of the gradient; NaN if not known
 * @param secondsPerStep NaN if not known
 */
public record LossPoint(long step, double loss, double validationLoss, double gradientNorm, double secondsPerStep) {
}
