// SPDX-License-Identifier: EPL-2.0
package gleaner.film.type;

import gleaner.film.track.Line;
import java.awt.font.LineBreakMeasurer;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sets lines into rows of a width: between words, within a word only where it is wider than the page, never within a letter. Used by one
 * thread.
 */
public final class Setter {
	/** How far a line hangs where it goes on, as a multiple of the font's size. */
	private static final float HANGING = 2;
	/** On the narrowest page, hanging leaves this share of it to the text. */
	private static final float MOST_HANGING = 0.25f;

	private final Letters letters;
	private final Letters.Style style;
	private final float width;
	private final float hanging;

	/** @param width of the page, in pixels */
	public Setter(Letters letters, Letters.Style style, float width) {
		this.letters = letters;
		this.style = style;
		this.width = Math.max(width, 1);
		hanging = Math.min(HANGING * style.size(), MOST_HANGING * this.width);
	}

	/**
	 * The rows of a line, one at least.
	 *
	 * @param isGoingOn whether the line goes on with what was set before
	 * @param isFromRight whether it begins at the right, see {@link #isFromRight}
	 */
	public List<Row> rows(Line line, boolean isGoingOn, boolean isFromRight) {
		if (line.letters() == 0) return List.of(new Row(line, isGoingOn ? hanging : 0, isFromRight));
		List<Row> rows = new ArrayList<>();
		LineBreakMeasurer measurer = new LineBreakMeasurer(letters.attributed(line.text(), style, isFromRight).getIterator(),
				Letters.CONTEXT);
		int from = 0;
		while (from < line.letters()) {
			float indent = rows.isEmpty() && !isGoingOn ? 0 : hanging;
			int to = lettersBefore(line, measurer.nextOffset(width - indent), from);
			rows.add(new Row(line.slice(from, to), indent, isFromRight));
			from = to;
			if (from < line.letters()) measurer.setPosition(line.ends()[from - 1]);
		}
		return rows;
	}

	/** How many letters end at a place or before it, at least one more than before. */
	private static int lettersBefore(Line line, int place, int before) {
		int found = Arrays.binarySearch(line.ends(), place);
		int count = found >= 0 ? found + 1 : -found - 1;
		return Math.max(count, before + 1);
	}

	/** Whether a line begins at the right, as its first letter tells. */
	public static boolean isFromRight(String text) {
		return !text.isEmpty() && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
	}
}
