// SPDX-License-Identifier: EPL-2.0
package gleaner.film;

import java.time.Duration;

/**
 * What came of making a film.
 *
 * @param frames how many pictures it has
 * @param bytes how large it is on the disk
 * @param took how long it took to make
 */
public record FilmResult(long frames, long bytes, Duration took) {
}
