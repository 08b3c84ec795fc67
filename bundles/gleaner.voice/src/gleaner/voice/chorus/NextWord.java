// SPDX-License-Identifier: EPL-2.0
package gleaner.voice.chorus;

/**
 * A word that may come next.
 *
 * @param text the word with the punctuation that hangs on it; {@link #LINE_BREAK} for the end of a line
 * @param probability from 0 to 1, as the engine sees it; all words there could be sum to 1 at most
 */
public record NextWord(String text, double probability) {
	/** In place of a word: the line ends here. */
	public static final String LINE_BREAK = "\n";

	/** Whether the line ends instead of going on. */
	public boolean isLineBreak() {
		return text.equals(LINE_BREAK);
	}
}
