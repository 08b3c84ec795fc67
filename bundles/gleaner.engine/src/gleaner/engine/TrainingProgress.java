// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import java.time.Duration;

/**
 * How far a training is.
 *
 * @param step how many steps it has gone in its life
 * @param loss of the last steps, in nats a character
 * @param validationLoss on what was held out, when it was last measured, in nats a character; NaN if never
 * @param charactersPerSecond how many characters are learnt from in a second
 * @param done the share of the limit that is done, from 0 to 1; NaN if there is no limit
 * @param left how long it will go on; zero if there is no limit
 */
public record TrainingProgress(long step, double loss, double validationLoss, double charactersPerSecond, double done, Duration left) {
}
