// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

import gleaner.desk.stream.Seams.Seam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of a debris body a pane shows: a stretch of bounded size that knows its place in the whole, so that a place on the screen and
 * an offset in the debris can always be told from one another, however much has gone at the top. Lines that a text widget could not
 * bear are broken softly, characters that it cannot paint have a stand-in, and what parts two poems in the file is replaced by
 * something calmer; none of it moves an offset. Offsets are in UTF-16 characters from the start of the body. For one thread.
 */
public final class PaneWindow {
	/** What a calm text widget holds: so many lines, so many characters. */
	static final int MOST_LINES = 2_000;
	static final int MOST_CHARACTERS = 120_000;
	/** From this length on, a line is broken at the next white space... */
	static final int LONG_LINE = 600;
	/** ... and here at the latest. */
	static final int LONGEST_LINE = 680;

	/** What stands for a control character. */
	private static final char STAND_IN = '\u00B7';
	/** Cuts take away this share (a tenth) more than they must, so that they are rare. */
	private static final int SLACK = 10;

	/**
	 * What has to happen on the screen: first {@code added} comes at the end, then the first {@code cut} places go.
	 *
	 * @param from the place at which what was added begins, before the cut
	 */
	public record Edit(String added, int from, int cut) {
	}

	/**
	 * Characters that follow each other in the debris, or that stand there instead of some.
	 *
	 * @param offset of the first of them
	 * @param length how many there are in the debris
	 */
	record Piece(long offset, String text, int length) {
		Piece(long offset, String text) {
			this(offset, text, text.length());
		}

		public long end() {
			return offset + length;
		}
	}

	/**
	 * What has to happen on the screen when words were revised: those at a place give way to others.
	 *
	 * @param length how many places go
	 */
	public record Redo(int place, int length, String text) {
	}

	private final StringBuilder body = new StringBuilder();
	private final StringBuilder screen = new StringBuilder();
	private final Seams seams = new Seams();
	private long start;
	private int edited;
	private int lines;
	private int column;
	private boolean afterSpace;
	private int generosity = 1;

	/** An empty window at the start of a body. */
	PaneWindow() {
		this(0);
	}

	/** An empty window at this offset. */
	PaneWindow(long start) {
		this.start = start;
	}

	/** Takes the text that comes next in the body. */
	void append(CharSequence text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (breaksBefore(c)) seam(0, "\n");
			body.append(c);
			screen.append(shown(c));
			column++;
			afterSpace = Character.isWhitespace(c);
			if (c == '\n') lineEnd();
		}
	}

	/**
	 * Leaves out what comes next in the body.
	 *
	 * @param length how many characters are left out
	 * @param instead what the screen shows in their place
	 */
	void leaveOut(int length, String instead) {
		if (length <= 0) return;
		seam(length, instead);
		body.append("\0".repeat(length));
	}

	private void seam(int skipped, String shown) {
		seams.add(new Seam(body.length(), skipped, screen.length(), shown.length()));
		screen.append(shown);
		for (int i = 0; i < shown.length(); i++) if (shown.charAt(i) == '\n') lineEnd();
	}

	private void lineEnd() {
		lines++;
		column = 0;
		afterSpace = false;
	}

	private boolean breaksBefore(char next) {
		if (next == '\n' || column < LONG_LINE) return false;
		return afterSpace && !Character.isWhitespace(next) || column >= LONGEST_LINE && !Character.isLowSurrogate(next);
	}

	/** One character for one; a carriage return too, since a widget would make a line of it. */
	private static char shown(char c) {
		return Character.isISOControl(c) && c != '\n' && c != '\t' || c == '\u2028' || c == '\u2029' ? STAND_IN : c;
	}

	/**
	 * Shows other words in the place of some; the body stays as it is.
	 *
	 * @param words on one line
	 * @return what has to happen on the screen; nothing if it has not been shown yet, or if these characters are not all there, each shown
	 *         as itself: then nothing is done
	 */
	Optional<Redo> revise(long from, long to, String words) {
		if (!holds(from) || !holds(to) || from >= to || words.isEmpty()) return Optional.empty();
		int first = index(from);
		int last = index(to);
		if (!seams.areShown(first, last) || body.substring(first, last).indexOf('\n') >= 0) return Optional.empty();
		int place = seams.toScreen(first);
		seams.insert(new Seam(first, last - first, place, words.length(), true));
		return redo(place, last - first, words);
	}

	/** Shows the words again that begin here, as they are in the body; what has to happen on the screen, as {@link #revise} tells it. */
	Optional<Redo> restore(long from) {
		if (!holds(from)) return Optional.empty();
		Optional<Seam> gone = seams.takeRevised(index(from));
		if (gone.isEmpty()) return Optional.empty();
		return redo(gone.get().screen(), gone.get().shown(), shown(gone.get().body(), gone.get().bodyEnd()));
	}

	private Optional<Redo> redo(int place, int length, String words) {
		screen.replace(place, place + length, words);
		if (place >= edited) return Optional.empty();
		edited += words.length() - length;
		return Optional.of(new Redo(place, length, words));
	}

	private String shown(int from, int to) {
		StringBuilder all = new StringBuilder();
		for (int i = from; i < to; i++) all.append(shown(body.charAt(i)));
		return all.toString();
	}

	/** What the poet has put in the place of words between two offsets, as far as it is all there. */
	List<Piece> revised(long from, long to) {
		return seams.revised(index(from), index(to)).stream()
				.map(s -> new Piece(start + s.body(), screen.substring(s.screen(), s.screenEnd()), s.skipped())).toList();
	}

	/** What the screen would show between two of its places if the poet had revised nothing. */
	String asItCame(int from, int to) {
		StringBuilder text = new StringBuilder();
		int at = from;
		for (Seam seam : seams.revised(seams.toBody(from), seams.toBody(to))) {
			if (seam.screen() < at || seam.screenEnd() > to) continue;
			text.append(screen, at, seam.screen()).append(shown(seam.body(), seam.bodyEnd()));
			at = seam.screenEnd();
		}
		return text.append(screen, at, to).toString();
	}

	/** The line of the body that an offset is in, as it came. */
	Verdict.Line line(long offset) {
		int at = index(offset);
		int first = at;
		while (first > 0 && !endsLine(body.charAt(first - 1))) first--;
		int last = at;
		while (last < body.length() && !endsLine(body.charAt(last))) last++;
		return new Verdict.Line(start + first, body.substring(first, last));
	}

	/** A line end, or what stands for characters that were left out. */
	private static boolean endsLine(char c) {
		return c == '\n' || c == '\0';
	}

	/** Cuts what is too much, and tells what has changed on the screen since it was last asked. */
	Edit edit() {
		String added = screen.substring(edited);
		int from = edited;
		int cut = lines > generosity * MOST_LINES || body.length() > generosity * MOST_CHARACTERS ? cut() : 0;
		edited = screen.length();
		return new Edit(added, from, cut);
	}

	/** Takes whole lines of the screen from the top; returns how many places they are. */
	private int cut() {
		int surplusLines = lines - generosity * MOST_LINES * (SLACK - 1) / SLACK;
		int surplusPlaces = body.length() - generosity * MOST_CHARACTERS * (SLACK - 1) / SLACK;
		int cut = 0;
		int gone = 0;
		while (gone < surplusLines || cut < surplusPlaces) {
			int lineEnd = screen.indexOf("\n", cut);
			if (lineEnd < 0) break;
			int next = seams.outside(lineEnd + 1);
			for (int i = cut; i < next; i++) if (screen.charAt(i) == '\n') gone++;
			cut = next;
		}
		int characters = seams.toBody(cut);
		seams.cut(cut);
		body.delete(0, characters);
		screen.delete(0, cut);
		start += characters;
		lines -= gone;
		return cut;
	}

	/**
	 * How many times the usual size the window may have before it cuts: 1 while the page follows the stream, more while it is being read.
	 */
	public void allow(int times) {
		generosity = times;
	}

	/** Whether a frame's worth of text could make the window cut. */
	public boolean isFull(int frame) {
		return lines + frame > generosity * MOST_LINES || body.length() + frame > generosity * MOST_CHARACTERS;
	}

	/** Whether the last line is complete. */
	boolean endsLine() {
		return screen.length() > 0 && screen.charAt(screen.length() - 1) == '\n';
	}

	/** The offset of the first character in the window. */
	public long start() {
		return start;
	}

	/** The offset behind the last character in the window. */
	public long end() {
		return start + body.length();
	}

	/** Whether the offset is one of a character in the window, or the one behind the last. */
	public boolean holds(long offset) {
		return offset >= start && offset <= end();
	}

	/** All that the screen shows. */
	public String screen() {
		return screen.toString();
	}

	/** The offset of what stands at this place of the screen. */
	public long offset(int place) {
		return start + Math.clamp(seams.toBody(place), 0, body.length());
	}

	/** The place on the screen of this offset; offsets outside the window are moved to its nearer end. */
	public int place(long offset) {
		return seams.toScreen(index(offset));
	}

	/** The debris itself between two offsets, as far as it is in the window: each stretch without what was left out. */
	public List<Piece> pieces(long from, long to) {
		int first = index(from);
		int last = index(to);
		List<Piece> pieces = new ArrayList<>();
		for (Seam seam : seams.hiding(first, last)) {
			if (seam.body() > first) pieces.add(new Piece(start + first, body.substring(first, seam.body())));
			first = seam.bodyEnd();
		}
		if (first < last) pieces.add(new Piece(start + first, body.substring(first, last)));
		return pieces;
	}

	/** Whether what stands on the screen between two offsets is lines from their beginning to their end. */
	boolean areLines(long from, long to) {
		int first = place(from);
		int last = place(to);
		return first < last && (first == 0 || screen.charAt(first - 1) == '\n')
				&& (last == screen.length() || screen.charAt(last) == '\n' || screen.charAt(last - 1) == '\n');
	}

	/**
	 * The places, from the first inclusive to the second exclusive, at which something stands for what was left out between two offsets.
	 */
	List<int[]> substitutes(long from, long to) {
		return seams.hiding(index(from), index(to)).stream().map(s -> new int[] { s.screen(), s.screenEnd() }).toList();
	}

	private int index(long offset) {
		return (int) (Math.clamp(offset, start, end()) - start);
	}
}
