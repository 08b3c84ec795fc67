// SPDX-License-Identifier: EPL-2.0
package gleaner.film;

import gleaner.files.StudioException;
import java.nio.file.Path;
import java.util.Locale;

/** In which shape a film is kept, as the name of its place tells. */
public enum Medium {
	/** A film in H.264, {@code .mp4}. */
	FILM,
	/** A page that plays itself in a browser, {@code .html}. */
	PAGE,
	/** A folder of numbered pictures, a name without an ending. */
	PICTURES;

	/**
	 * The shape that a place asks for.
	 *
	 * @throws StudioException if its ending is another; the sentence says which there are
	 */
	public static Medium of(Path place) throws StudioException {
		Path name = place.getFileName();
		String file = name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
		if (file.endsWith(".mp4") || file.endsWith(".m4v")) return FILM;
		if (file.endsWith(".html") || file.endsWith(".htm")) return PAGE;
		if (!file.isEmpty() && file.lastIndexOf('.') <= 0) return PICTURES;
		throw new StudioException("a film cannot be written as \"" + place
				+ "\"; name a file that ends in .mp4, a page that ends in .html, or a folder for numbered pictures");
	}
}
