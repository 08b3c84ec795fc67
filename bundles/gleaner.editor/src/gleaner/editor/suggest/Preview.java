package gleaner.editor.suggest;

import gleaner.studio.poem.PoemEdit;
import java.util.List;

/**
 * A line as it would be.
 *
 * @param poem all lines of the poem as they would be
 * @param number which of them it is, from 0
 * @param from where the part begins that is new
 * @param to where it ends
 */
record Preview(List<String> poem, int number, int from, int to) {
	Preview {
		poem = List.copyOf(poem);
	}

	/** The line as it is. */
	static Preview of(Place place) {
		int from = place.start() - place.lineStart();
		return of(place.text(), place.lineStart(), from, from);
	}

	/** The line after an edit: of several lines the one in which the edit ends. */
	static Preview of(Place place, PoemEdit edit) {
		String text = edit.on(place.poem()).text();
		int end = edit.offset() + edit.text().length();
		int lineStart = text.lastIndexOf('\n', end - 1) + 1;
		int head = 0;
		while (head < edit.text().length() && edit.offset() + head < place.text().length() && edit.text().text().charAt(head) == place.text().charAt(edit.offset() + head)) head++;
		return of(text, lineStart, Math.max(0, edit.offset() + head - lineStart), end - lineStart);
	}

	private static Preview of(String text, int lineStart, int from, int to) {
		List<String> lines = List.of(text.split("\n", -1));
		int number = (int) text.chars().limit(lineStart).filter(c -> c == '\n').count();
		int length = lines.get(number).length();
		return new Preview(lines, number, Math.min(from, length), Math.min(to, length));
	}

	/** Its text. */
	String line() {
		return poem.get(number);
	}
}
