// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.stage;

import gleaner.performance.pace.Screen;
import gleaner.performance.pace.Strip;
import gleaner.performance.programme.Mode;
import java.util.ArrayList;
import java.util.List;

/** The text of a poem, cut into the lines that a stage can hold; finds what stands around a place. Immutable. */
final class Sheet {
	static final Sheet EMPTY = new Sheet("", Screen.USUAL);
	/** How many lines to come an operator is shown. */
	private static final int COMING = 6;

	private final String text;
	private final List<Strip> strips;

	Sheet(String text, Screen screen) {
		this.text = text;
		strips = Strip.of(text, screen);
	}

	/** How many lines have words. */
	int lines() {
		return strips.isEmpty() ? 0 : strips.getLast().line();
	}

	/** Which of them a place is in, counted from 1; 0 if there is none. */
	int line(int at) {
		return strips.isEmpty() ? 0 : strips.get(index(at)).line();
	}

	/** Where the words of the line begin that a place is in. */
	int from(int at) {
		return strips.isEmpty() ? 0 : strips.get(index(at)).start();
	}

	/** Behind the words of the line that a place is in. */
	int to(int at) {
		return strips.isEmpty() ? text.length() : strips.get(index(at)).end();
	}

	/** What stands on the stage when the text from {@code start} to before {@code to} is there. */
	Words words(Mode mode, int start, int to, int earlier) {
		if (strips.isEmpty()) return Words.NONE;
		int first = index(start);
		int last = to > start ? index(to - 1) : first;
		Strip strip = strips.get(first);
		String line = switch (mode) {
		case PAGES -> lines(first, last);
		case WORDS -> plain(start, to).strip();
		case LINES, TYPEWRITER, ROLLING -> plain(strip.from() == strip.start() ? strip.start() : indent(strip), strip.end());
		};
		int shown = mode == Mode.TYPEWRITER ? Math.clamp(to - indent(strip), 0, line.length()) : line.length();
		String context = mode == Mode.WORDS ? plain(indent(strip), strip.end()) : line;
		return new Words(around(Math.max(0, first - earlier), first), line, shown, context,
				around(last + 1, Math.min(strips.size(), last + 1 + COMING)));
	}

	/** Where the line of a strip begins, its indent included: not with the blank lines that the text may begin with. */
	private int indent(Strip strip) {
		int at = strip.start();
		while (at > strip.from() && !Strip.endsLine(text.charAt(at - 1))) at--;
		return at;
	}

	private List<String> around(int from, int to) {
		List<String> lines = new ArrayList<>();
		for (int i = from; i < to; i++) lines.add(plain(indent(strips.get(i)), strips.get(i).end()));
		return lines;
	}

	/** The lines of a page, with the blank ones between them. */
	private String lines(int first, int last) {
		StringBuilder page = new StringBuilder();
		for (int i = first; i <= last; i++) {
			Strip strip = strips.get(i);
			page.append(plain(indent(strip), strip.end()));
			if (i < last) page.append("\n".repeat(1 + strip.blank()));
		}
		return page.toString();
	}

	private String plain(int from, int to) {
		return Plain.of(text.substring(from, to));
	}

	/** The strip that a place is in. */
	private int index(int at) {
		int low = 0;
		int high = strips.size() - 1;
		while (low < high) {
			int middle = (low + high + 1) >>> 1;
			if (strips.get(middle).from() <= at) low = middle;
			else high = middle - 1;
		}
		return low;
	}
}
