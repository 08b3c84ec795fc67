// SPDX-License-Identifier: EPL-2.0
package gleaner.film.track;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text that comes in pieces of any size into lines, and tells when each letter comes. What comes out does not depend on how the
 * pieces were cut. Used by one thread.
 */
final class LineCutter {
	/** A longer line is handed on in parts, or a text without line ends would never be seen. In chars. */
	static final int LONGEST = 2_000;
	/** So many chars behind a cut may still belong to the letter before it. */
	private static final int LONGEST_LETTER = 64;

	private final ReadingPace pace;
	private final StringBuilder pending = new StringBuilder();
	private double clock;
	private long poem;
	private boolean inPoem;
	private boolean afterReturn;

	LineCutter(ReadingPace pace) {
		this.pace = pace;
	}

	/** The lines that a piece completes. */
	List<Line> text(CharSequence piece) {
		List<Line> lines = new ArrayList<>();
		for (int i = 0; i < piece.length(); i++) {
			char c = piece.charAt(i);
			boolean isRest = afterReturn && c == '\n';
			afterReturn = c == '\r';
			if (isRest) continue;
			if (Clean.isLineEnd(c)) lines.add(line(pending.length(), false));
			else pending.append(c);
			if (pending.length() >= LONGEST + LONGEST_LETTER) lines.add(part());
		}
		return lines;
	}

	/** The poem is complete: the line that had no end, if it said something, and then a rest. An empty poem is an empty line. */
	List<Line> poemEnd() {
		List<Line> lines = inPoem && pending.isEmpty() ? List.of() : List.of(line(pending.length(), false));
		afterReturn = false;
		inPoem = false;
		clock += pace.rest();
		return lines;
	}

	private Line part() {
		BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
		letters.setText(pending.toString());
		int cut = letters.isBoundary(LONGEST) ? LONGEST : letters.preceding(LONGEST);
		return line(cut > 0 ? cut : LONGEST, true);
	}

	private Line line(int length, boolean toBeContinued) {
		String text = Clean.line(pending.substring(0, length));
		pending.delete(0, length);
		long number = 0;
		if (!inPoem) {
			inPoem = true;
			poem++;
			number = poem > 1 ? poem : 0;
		}
		double begins = clock;
		int[] ends = Graphemes.ends(text);
		double[] times = new double[ends.length];
		for (int i = 0; i < times.length; i++) {
			times[i] = clock;
			clock += pace.letter();
		}
		if (!toBeContinued) clock += pace.letter();
		return new Line(text, ends, times, begins, toBeContinued, number);
	}
}
