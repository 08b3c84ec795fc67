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
		while (from < end) {
			Point left = text.getLocationAtOffset(from);
			int to = end;
			Rectangle all = text.getTextBounds(from, end - 1);
			if (all.height >= 2 * text.getLineHeight(from)) {
				to = from + 1;
				while (to < end && text.getLocationAtOffset(to).y == left.y) to++;
			}
			Rectangle bounds = text.getTextBounds(from, to - 1);
			int y = left.y + text.getBaseline(from) + below;
			gc.drawLine(left.x, y, bounds.x + bounds.width, y);
			from = to;
		}
	}
}
