// SPDX-License-Identifier: EPL-2.0
package gleaner.film.picture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large the pictures of a film are, in pixels. Both are even, since H.264 keeps one colour for two by two of them.
 *
 * @param width from {@value #LEAST} to {@value #MOST}
 * @param height from {@value #LEAST} to {@value #MOST}
 */
public record FilmSize(int width, int height) {
	/** As most screens and sites of films have it. */
	public static final FilmSize USUAL = new FilmSize(1920, 1080);

	private static final int LEAST = 64;
	private static final int MOST = 4_096;
	private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})\\s*[x×X]\\s*(\\d{1,6})");

	public FilmSize {
		check("width", width);
		check("height", height);
	}

	private static void check(String what, int value) {
		if (value < LEAST || value > MOST || value % 2 != 0)
			throw new IllegalArgumentException("the " + what + " is " + value + ", must be an even number from " + LEAST + " to " + MOST);
	}

	/**
	 * Reads {@code 1920x1080}.
	 *
	 * @throws IllegalArgumentException with a sentence that says what is allowed
	 */
	public static FilmSize of(String text) {
		Matcher written = WRITTEN.matcher(text.strip());
		if (!written.matches()) throw new IllegalArgumentException("the size is \"" + text + "\", must be WIDTHxHEIGHT, as in " + USUAL);
		return new FilmSize(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
	}

	@Override
	public String toString() {
		return width + "x" + height;
	}
}
