// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.report;

import gleaner.ui.Rows;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.graphics.GC;

/** Breaks a text into lines between its words. */
final class Wrapping {
	private static final int MOST_LINES = 6;

	private Wrapping() {
	}

	/** The lines of a text in a width, at least one; what does not fit on {@value #MOST_LINES} lines is shortened. */
	static List<String> of(GC gc, String text, int width) {
		List<String> lines = new ArrayList<>();
		String line = "";
		String[] words = text.split(" ");
		for (int i = 0; i < words.length; i++) {
			String longer = line.isEmpty() ? words[i] : line + " " + words[i];
			if (line.isEmpty() || gc.textExtent(longer).x <= width) {
				line = longer;
				continue;
			}
			if (lines.size() == MOST_LINES - 1) {
				lines.add(Rows.shorten(gc, longer + " " + String.join(" ", List.of(words).subList(i + 1, words.length)), width));
				return lines;
			}
			lines.add(line);
			line = words[i];
		}
		lines.add(Rows.shorten(gc, line, width));
		return lines;
	}
}
