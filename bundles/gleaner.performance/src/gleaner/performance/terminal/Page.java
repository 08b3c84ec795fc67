// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.terminal;

import gleaner.performance.pace.Graphemes;
import gleaner.performance.programme.Mode;
import gleaner.performance.stage.Foot;
import gleaner.performance.stage.Frame;
import gleaner.performance.stage.Plain;
import gleaner.performance.stage.State;
import gleaner.performance.stage.Words;
import java.util.Arrays;
import java.util.List;

/** What a terminal shows of a frame: its rows, each with its look. What is read now stands at the same place as long as it can. */
final class Page {
	private static final String BRIGHT = "\u001b[1m";
	private static final String FAINT = "\u001b[2m";
	private static final String PLAIN = "\u001b[0m";
	private static final String CURSOR = "▌";

	private final TerminalSize size;
	private final Frame frame;
	private final String[] rows;
	private final int width;

	private Page(TerminalSize size, Frame frame) {
		this.size = size;
		this.frame = frame;
		rows = new String[size.rows()];
		Arrays.fill(rows, "");
		width = size.columns() - 2 * size.margin();
	}

	/** The rows of a frame, from the top to the bottom. */
	static List<String> of(Frame frame, TerminalSize size) {
		Page page = new Page(size, frame);
		if (!frame.black()) page.set();
		return List.of(page.rows);
	}

	private void set() {
		Words words = frame.words();
		Mode mode = frame.standing().mode();
		int room = size.screen().rows();
		if (frame.state() == State.TITLE || frame.state() == State.COUNTDOWN && frame.standing().number() == 0) {
			put(room / 2, words.line(), words.line().length(), BRIGHT, true);
		} else if (mode == Mode.PAGES) {
			setPage(words, room);
		} else {
			int top = mode == Mode.WORDS ? room / 2 : room * 3 / 5;
			above(words.earlier(), top);
			int below = put(top, words.line(), words.shown(), BRIGHT, mode == Mode.WORDS);
			if (mode == Mode.ROLLING) below(words.coming(), below);
		}
		if (frame.state() == State.COUNTDOWN)
			put(Math.min(room - 1, room / 2 + 2), Long.toString((long) Math.ceil(frame.left())), Integer.MAX_VALUE, BRIGHT, true);
		if (frame.standing().look().foot()) foot();
	}

	private void setPage(Words words, int room) {
		String[] lines = words.line().split("\n", -1);
		int needed = 0;
		for (String line : lines) needed += Wrap.rows(line, width).size();
		int at = Math.max(0, (room - needed) / 2);
		for (String line : lines) at = put(at, line, line.length(), BRIGHT, false);
	}

	private void above(List<String> earlier, int top) {
		int at = top;
		for (String line : earlier.reversed()) {
			at -= Wrap.rows(line, width).size();
			if (at < 0) return;
			put(at, line, line.length(), FAINT, false);
		}
	}

	private void below(List<String> coming, int from) {
		int at = from;
		for (String line : coming) at = put(at, line, line.length(), FAINT, false);
	}

	/**
	 * Puts a line somewhere, as much of it as is shown; gives the row behind it. The place of a word does not depend on how much is shown.
	 */
	private int put(int row, String line, int shown, String look, boolean centred) {
		int at = row;
		for (int[] part : Wrap.rows(line, width)) {
			if (at >= size.screen().rows()) return at;
			String whole = line.substring(part[0], part[1]);
			String there = whole.substring(0, Math.clamp(shown - part[0], 0, whole.length()));
			boolean isTyped = shown < line.length() && part[0] <= shown && (shown < part[1] || part[1] == line.length());
			int room = width - Graphemes.cells(whole);
			int before = centred ? Math.max(0, room / 2) : Plain.isRightToLeft(line) ? Math.max(0, room) : 0;
			String cursor = isTyped && room > 0 ? PLAIN + CURSOR : "";
			if (!there.isEmpty() || !cursor.isEmpty()) rows[at] = " ".repeat(size.margin() + before) + look + there + cursor + PLAIN;
			at++;
		}
		return at;
	}

	private void foot() {
		Foot foot = Foot.of(frame);
		String left = cut(foot.left(), width);
		String right = cut(foot.right(), Math.max(0, width - Graphemes.cells(left) - 2));
		int between = Math.max(1, width - Graphemes.cells(left) - Graphemes.cells(right));
		if (left.isEmpty() && right.isEmpty()) return;
		rows[size.rows() - 2] = " ".repeat(size.margin()) + FAINT + left + " ".repeat(between) + right + PLAIN;
	}

	private static String cut(String text, int width) {
		Graphemes letters = Graphemes.of(text);
		int cells = 0;
		for (int i = 0; i < letters.count(); i++) {
			cells += letters.cells(i);
			if (cells > width) return text.substring(0, letters.start(i));
		}
		return text;
	}
}
