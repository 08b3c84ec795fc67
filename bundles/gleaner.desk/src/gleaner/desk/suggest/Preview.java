// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.suggest;

import gleaner.desk.rhythm.HeardLines;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.PoemEdit;
import java.util.List;

/**
 * A line as it would be. Made without a look at the rest of the poem, so that it costs the same in a long one.
 *
 * @param place in the poem as it is
 * @param edit what would be done to it
 * @param line of several lines the one in which the edit ends
 * @param from where the part of the line begins that is new
 * @param to where it ends
 */
public record Preview(Place place, PoemEdit edit, String line, int from, int to) {
	/**
	 * The line among those with which it is heard.
	 *
	 * @param lines the poem as it would be, or of a very long one the lines around
	 * @param number which of them it is, from 0
	 */
	record Surroundings(List<String> lines, int number) {
	}

	/** The line as it is. */
	public static Preview of(Place place) {
		return of(place, PoemEdit.withCaret("", place.start(), 0, Harvest.EMPTY, place.start()));
	}

	/** The line after an edit. */
	public static Preview of(Place place, PoemEdit edit) {
		String text = place.text();
		String fresh = edit.text().text();
		int lastBreak = fresh.lastIndexOf('\n');
		int lineStart = lastBreak >= 0 ? edit.offset() + lastBreak + 1 : text.lastIndexOf('\n', edit.offset() - 1) + 1;
		String begun = lastBreak >= 0 ? fresh.substring(lastBreak + 1) : text.substring(lineStart, edit.offset()) + fresh;
		int end = text.indexOf('\n', edit.end());
		String line = begun + text.substring(edit.end(), end < 0 ? text.length() : end);
		int head = 0;
		while (head < fresh.length() && edit.offset() + head < text.length() && fresh.charAt(head) == text.charAt(edit.offset() + head))
			head++;
		return new Preview(place, edit, line, Math.clamp(edit.offset() + head - lineStart, 0, begun.length()), begun.length());
	}

	/** What it is heard with. Goes through the whole poem: not for the UI thread. */
	Surroundings surroundings() {
		String before = place.text().substring(0, edit.offset()) + edit.text().text();
		int number = (int) before.chars().filter(c -> c == '\n').count();
		List<String> lines = List.of((before + place.text().substring(edit.end())).split("\n", -1));
		HeardLines heard = HeardLines.of(lines.size(), number, number, line -> lines.get(line).isBlank());
		return new Surroundings(lines.subList(heard.first(), heard.end()), number - heard.first());
	}
}
