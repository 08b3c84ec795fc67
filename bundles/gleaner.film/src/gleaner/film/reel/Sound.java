// SPDX-License-Identifier: EPL-2.0
package gleaner.film.reel;

import java.nio.file.Path;
import java.util.List;

/**
 * Sound that belongs to a film.
 *
 * @param file that holds it, as ffmpeg can read it
 * @param parts what of it is heard when; what lies between is silent
 */
public record Sound(Path file, List<Part> parts) {
	public Sound {
		parts = List.copyOf(parts);
	}

	/**
	 * A part of it.
	 *
	 * @param at when it begins in the film, in seconds
	 * @param from where it begins in the file, in seconds
	 * @param seconds how long it is
	 */
	public record Part(double at, double from, double seconds) {
		public Part {
			if (!(at >= 0 && from >= 0 && seconds >= 0))
				throw new IllegalArgumentException("no such part of a sound: " + at + ", " + from + ", " + seconds);
		}
	}
}
