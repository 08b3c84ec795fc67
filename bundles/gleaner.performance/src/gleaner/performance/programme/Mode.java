// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.programme;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How a poem comes onto the stage. */
public enum Mode {
	/** Line by line, with earlier lines fading above. */
	LINES("lines", "line by line", 180),
	/** Word by word, each at the same place. */
	WORDS("words", "word by word", 240),
	/** As much as the screen holds at a time. */
	PAGES("pages", "page by page", 180),
	/** Letter by letter; 300 words a minute are 25 characters a second. */
	TYPEWRITER("typewriter", "as if typed", 300),
	/** All of it, rolling upwards. */
	ROLLING("rolling", "rolling", 160);

	private final String word;
	private final String inWords;
	private final int usualSpeed;

	Mode(String word, String inWords, int usualSpeed) {
		this.word = word;
		this.inWords = inWords;
		this.usualSpeed = usualSpeed;
	}

	/** As command lines and files name it. */
	public String word() {
		return word;
	}

	/** As a sentence names it. */
	public String inWords() {
		return inWords;
	}

	/** Words a minute if nobody says otherwise. */
	public int usualSpeed() {
		return usualSpeed;
	}

	/**
	 * The mode of this word.
	 *
	 * @throws IllegalArgumentException with a sentence that names those there are
	 */
	public static Mode of(String word) {
		return Stream.of(values()).filter(mode -> mode.word.equals(word.strip().toLowerCase(Locale.ROOT))).findFirst()
				.orElseThrow(() -> new IllegalArgumentException(
						"there is no mode \"" + word + "\"; there are: " + String.join(", ", wordsOfAll())));
	}

	private static List<String> wordsOfAll() {
		return Stream.of(values()).map(Mode::word).toList();
	}
}
