// SPDX-License-Identifier: EPL-2.0
package gleaner.film;

import gleaner.film.picture.FilmSize;
import gleaner.film.reel.Sound;
import java.util.Optional;

/**
 * What kind of film is wanted.
 *
 * @param size of its pictures
 * @param framesASecond from 1 to {@value #MOST_FRAMES}
 * @param seconds how long it is, above 0, at most a day
 * @param sound mixed in, if the encoder can
 */
public record FilmOrder(FilmSize size, int framesASecond, double seconds, Optional<Sound> sound) {
	/** As most screens and sites of films have it. */
	public static final int USUAL_FRAMES = 30;
	private static final int MOST_FRAMES = 60;
	private static final double LONGEST = 24 * 3_600;

	public FilmOrder {
		if (framesASecond < 1 || framesASecond > MOST_FRAMES) throw new IllegalArgumentException(
				"a film of " + framesASecond + " pictures a second cannot be made, must be from 1 to " + MOST_FRAMES);
		if (!(seconds > 0 && seconds <= LONGEST))
			throw new IllegalArgumentException("a film of " + seconds + " seconds cannot be made, must be above 0 and at most a day");
	}

	/** A film without sound. */
	public static FilmOrder silent(FilmSize size, int framesASecond, double seconds) {
		return new FilmOrder(size, framesASecond, seconds, Optional.empty());
	}

	/** How many pictures it has, 1 at least. */
	public long frames() {
		return Math.max(1, Math.round(seconds * framesASecond));
	}
}
