// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.stage;

import java.util.List;

/**
 * What stands on the stage. No text of it holds a control character, half a surrogate pair or, but for pages, the end of a line; tabs are
 * spaces. Right-to-left text is in its reading order.
 *
 * @param earlier lines that came before, the oldest first; as many as the look has
 * @param line what is read now: a line, a word, or a page, whose lines end with {@code \n}
 * @param shown how many characters of the line are there: all but of one that is being typed
 * @param context the line in which the word stands, where words come one by one; else the same as {@code line}
 * @param coming the next lines of the poem, for the operator; not for the stage, but for one that rolls
 */
public record Words(List<String> earlier, String line, int shown, String context, List<String> coming) {
	/** Nothing. */
	public static final Words NONE = new Words(List.of(), "", 0, "", List.of());

	public Words {
		earlier = List.copyOf(earlier);
		coming = List.copyOf(coming);
		if (shown < 0 || shown > line.length()) throw new IllegalArgumentException(shown + " of " + line.length() + " characters");
	}

	/** As much of the line as is there. */
	public String text() {
		return line.substring(0, shown);
	}

	/** Whether its first letter that has a direction goes from the right to the left. */
	public boolean isRightToLeft() {
		return Plain.isRightToLeft(line);
	}

	/** One line alone, such as a title. */
	static Words of(String line) {
		String plain = Plain.of(line);
		return new Words(List.of(), plain, plain.length(), plain, List.of());
	}
}
