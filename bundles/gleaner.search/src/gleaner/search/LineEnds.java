// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

import java.util.Arrays;
import java.util.List;

/** Knows where the lines of a text are. */
final class LineEnds {
	private final String text;
	private final int[] starts;

	LineEnds(String text) {
		this.text = text;
		int[] found = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
		int n = 1;
		for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) found[n++] = i + 1;
		this.starts = found;
	}

	int count() {
		return starts.length;
	}

	int start(int line) {
		return starts[line];
	}

	/** How long a line is, without its end. */
	int length(int line) {
		return (line + 1 < starts.length ? starts[line + 1] - 1 : text.length()) - starts[line];
	}

	int lineAt(int offset) {
		int at = Arrays.binarySearch(starts, offset);
		return at >= 0 ? at : -at - 2;
	}

	/** The first line that is not blank; 0 if all are. */
	int firstWithText() {
		for (int line = 0; line < starts.length; line++)
			if (!text.substring(starts[line], starts[line] + length(line)).isBlank()) return line;
		return 0;
	}

	/** @param before how many lines stand before the text */
	HitLine hit(int line, int before, List<HitLine.Mark> marks) {
		return new HitLine(before + line, starts[line], text.substring(starts[line], starts[line] + length(line)), marks);
	}
}
