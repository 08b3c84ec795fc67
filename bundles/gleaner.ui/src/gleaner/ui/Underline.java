// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Paints lines below words of a text, which may be wrapped, in the colour and dashes of the graphics context. UI thread only. */
public final class Underline {
	/** Word for word. */
	public static final int[] DASHES = { 5, 4 };
	/** But for a word. */
	public static final int[] DOTS = { 2, 3 };
	private static final int BELOW = 3;

	private Underline() {
	}

	/** A piece of one line of the text. */
	public static void draw(GC gc, StyledText text, int start, int end) {
		draw(gc, text, start, end, BELOW);
	}

	/**
	 * A piece of one line of the text.
	 *
	 * @param below how many pixels below the base line
	 */
	public static void draw(GC gc, StyledText text, int start, int end, int below) {
		int from = start;
		while (from < end && Character.isWhitespace(text.getTextRange(from, 1).charAt(0))) from++;
		int bottom = text.getClientArea().height;
		while (from < end) {
			Point left = text.getLocationAtOffset(from);
			if (left.y > bottom) return; // nobody sees the rest
			int to = endOfRow(text, from, end, left.y);
			Rectangle bounds = text.getTextBounds(from, to - 1);
			int y = left.y + text.getBaseline(from) + below;
			gc.drawLine(left.x, y, bounds.x + bounds.width, y);
			from = to;
		}
	}

	/** Where a piece is wrapped; found by halves, for a machine can say a word of thousands of letters. */
	private static int endOfRow(StyledText text, int from, int end, int y) {
		int last = from;
		int beyond = end;
		while (beyond - last > 1) {
			int middle = (last + beyond) >>> 1;
			if (text.getLocationAtOffset(middle).y == y) last = middle;
			else beyond = middle;
		}
		return beyond;
	}
}
