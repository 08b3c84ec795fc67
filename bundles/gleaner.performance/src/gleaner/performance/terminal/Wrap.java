// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.terminal;

import gleaner.performance.pace.Graphemes;
import java.util.ArrayList;
import java.util.List;

/** Breaks a line of text into rows. */
final class Wrap {
	private Wrap() {
	}

	/** Where the rows begin and end; what spaces stand at a break belong to no row. At least one row. */
	static List<int[]> rows(String line, int width) {
		List<int[]> rows = new ArrayList<>();
		Graphemes letters = Graphemes.of(line);
		int first = 0;
		int space = -1;
		int cells = 0;
		for (int i = 0; i < letters.count(); i++) {
			boolean isSpace = line.charAt(letters.start(i)) == ' ';
			cells += letters.cells(i);
			if (cells > width && i > first && !isSpace) {
				int cut = space > first ? space : i;
				rows.add(new int[] { letters.start(first), letters.start(cut) });
				first = space > first ? space + 1 : i;
				space = -1;
				cells = 0;
				for (int j = first; j <= i; j++) cells += letters.cells(j);
			}
			if (isSpace) space = i;
		}
		rows.add(new int[] { first < letters.count() ? letters.start(first) : line.length(), line.length() });
		return rows;
	}
}
