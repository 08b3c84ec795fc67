package gleaner.ui.debris;

/**
 * What of a debris body a pane shows: a stretch of bounded size that knows its place in the whole, so that a place on the screen and
 * an offset in the debris can always be told from one another, however much has gone at the top. Lines that a text widget could not
 * bear are broken softly, and characters that it cannot paint are shown by a stand-in; neither moves an offset, and {@link #body}
 * gives the text as it is. Offsets are in UTF-16 characters from the start of the body. For one thread.
 */
final class PaneWindow {
	/** What a calm text widget holds: so many lines, so many characters. */
	static final int MOST_LINES = 2_000;
	static final int MOST_CHARACTERS = 120_000;
	/** From this length on, a line is broken at the next white space... */
	static final int LONG_LINE = 600;
	/** ... and here at the latest. */
	static final int LONGEST_LINE = 680;

	/** What stands for a control character. */
	private static final char STAND_IN = '\u00B7';
	/** Cuts take away this share more than they must, so that they are rare. */
	private static final int SLACK = 10;

	/**
	 * What has to happen on the screen: first {@code added} comes at the end, then the first {@code cut} characters go.
	 *
	 * @param cut in characters of the screen
	 */
	record Edit(String added, int cut) {
	}

	private final StringBuilder body = new StringBuilder();
	private final StringBuilder screen = new StringBuilder();
	private final SoftBreaks breaks = new SoftBreaks();
	private long start;
	private int lines;
	private int column;
	private boolean afterSpace;
	private int generosity = 1;

	/** Shows this stretch instead of what was there; returns the text for the screen. Nothing is cut. */
	String show(long newStart, CharSequence stretch) {
		body.setLength(0);
		screen.setLength(0);
		breaks.clear();
		start = newStart;
		lines = 0;
		column = 0;
		afterSpace = false;
		return add(stretch);
	}

	/** Takes the text that comes next in the body. */
	Edit append(CharSequence text) {
		String added = add(text);
		return new Edit(added, isOver() ? cut() : 0);
	}

	/** How many times the usual size the window may have before it cuts: 1 while the page follows the stream, more while it is being read. */
	void allow(int times) {
		generosity = times;
	}

	/** Whether more text would make the window cut. */
	boolean isFull() {
		return lines >= generosity * MOST_LINES - 1 || body.length() >= generosity * MOST_CHARACTERS - LONGEST_LINE;
	}

	/** The offset of the first character in the window. */
	long start() {
		return start;
	}

	/** The offset behind the last character in the window. */
	long end() {
		return start + body.length();
	}

	/** Whether the offset is one of a character in the window, or the one behind the last. */
	boolean holds(long offset) {
		return offset >= start && offset <= end();
	}

	/** How many characters the screen shows. */
	int places() {
		return screen.length();
	}

	/** The offset of what stands at this place of the screen. */
	long offset(int place) {
		return start + Math.clamp(breaks.toBody(place), 0, body.length());
	}

	/** The place on the screen of this offset; offsets outside the window are moved to its nearer end. */
	int place(long offset) {
		int index = (int) (Math.clamp(offset, start, end()) - start);
		return breaks.toScreen(index);
	}

	/** The debris itself between two offsets, as far as it is in the window. */
	String body(long from, long to) {
		int first = (int) (Math.clamp(from, start, end()) - start);
		int last = (int) (Math.clamp(to, start, end()) - start);
		return first >= last ? "" : body.substring(first, last);
	}

	private String add(CharSequence text) {
		int before = screen.length();
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (breaksBefore(c)) {
				breaks.add(body.length());
				screen.append('\n');
				lines++;
				column = 0;
			}
			body.append(c);
			screen.append(shown(c));
			column++;
			afterSpace = Character.isWhitespace(c);
			if (c == '\n') {
				lines++;
				column = 0;
			}
		}
		return screen.substring(before);
	}

	private boolean breaksBefore(char next) {
		if (next == '\n' || column < LONG_LINE) return false;
		return afterSpace && !Character.isWhitespace(next) || column >= LONGEST_LINE && !Character.isLowSurrogate(next);
	}

	/** One character for one; a carriage return too, since a widget would make a line of it. */
	private static char shown(char c) {
		return Character.isISOControl(c) && c != '\n' && c != '\t' || c == '\u2028' || c == '\u2029' ? STAND_IN : c;
	}

	private boolean isOver() {
		return lines > generosity * MOST_LINES || body.length() > generosity * MOST_CHARACTERS;
	}

	/** Takes whole lines of the screen from the top; returns how many of the screen's characters they are. */
	private int cut() {
		int surplusLines = lines - generosity * MOST_LINES * (SLACK - 1) / SLACK;
		int surplusCharacters = body.length() - generosity * MOST_CHARACTERS * (SLACK - 1) / SLACK;
		int places = 0;
		int gone = 0;
		while (gone < surplusLines || places < surplusCharacters) {
			int lineEnd = screen.indexOf("\n", places);
			if (lineEnd < 0) break;
			places = lineEnd + 1;
			gone++;
		}
		int characters = breaks.toBody(places);
		breaks.cut(characters);
		body.delete(0, characters);
		screen.delete(0, places);
		start += characters;
		lines -= gone;
		return places;
	}
}
