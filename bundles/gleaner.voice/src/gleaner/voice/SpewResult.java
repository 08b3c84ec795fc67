// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import java.time.Duration;

/**
 * What a stream came to.
 *
 * @param debris the id of its debris file
 * @param poems how many poems
 * @param characters how many UTF-16 chars they have together
 * @param duration how long it took, without the opening of the model
 */
public record SpewResult(String debris, long poems, long characters, Duration duration) {
}
