package gleaner.editor.suggest;

import gleaner.studio.poem.PoemEdit;

/**
 * A line as it would be.
 *
 * @param line its text
 * @param from where the part begins that is new
 * @param to where it ends
 */
record Preview(String line, int from, int to) {
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
		String line = Place.lineAt(text, lineStart);
		return new Preview(line, Math.min(from, line.length()), Math.min(to, line.length()));
	}
}
