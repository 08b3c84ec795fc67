// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Rectangle;

/** The thin frame around words that stay when those around them are made anew. UI thread only. */
public final class WordFrame {
	private static final int ARC = 3;
	/** Between a word and the side of its frame; a space is wider. */
	private static final int AIR = 3;

	private WordFrame() {
	}

	/** Paints it around a stretch of a text, in parts where the text is wrapped. */
	public static void paint(GC gc, StyledText text, int start, int end) {
		gc.setFont(text.getFont());
		FontMetrics metrics = gc.getFontMetrics();
		gc.setAntialias(SWT.ON);
		gc.setForeground(Ink.DIM.get());
		for (int from = start; from < end;) {
			int to = rowEnd(text, from, end);
			frame(gc, text, metrics, from, to);
			from = to;
		}
	}

	/** Where the part of a word ends that stands on one row of the screen. */
	private static int rowEnd(StyledText text, int from, int end) {
		int y = text.getLocationAtOffset(from).y;
		if (text.getLocationAtOffset(end - 1).y == y) return end;
		int to = from + 1;
		while (to < end && text.getLocationAtOffset(to).y == y) to++;
		return to;
	}

	/** Above the highest letters and below the lowest; at a side only where white space leaves room for it. */
	private static void frame(GC gc, StyledText text, FontMetrics metrics, int from, int to) {
		int baseline = text.getLocationAtOffset(from).y + text.getBaseline(from);
		int top = baseline - metrics.getAscent() - 1;
		int bottom = baseline + metrics.getDescent() + 1;
		Rectangle box = text.getTextBounds(from, to - 1);
		int left = box.x - AIR;
		int right = box.x + box.width + AIR - 1;
		boolean isFreeLeft = isFree(text, from - 1);
		boolean isFreeRight = isFree(text, to);
		Path frame = new Path(gc.getDevice());
		try {
			if (isFreeLeft) {
				frame.moveTo(left + ARC, bottom);
				frame.quadTo(left, bottom, left, bottom - ARC);
				frame.lineTo(left, top + ARC);
				frame.quadTo(left, top, left + ARC, top);
			} else frame.moveTo(box.x, top);
			frame.lineTo(isFreeRight ? right - ARC : box.x + box.width, top);
			if (isFreeRight) {
				frame.quadTo(right, top, right, top + ARC);
				frame.lineTo(right, bottom - ARC);
				frame.quadTo(right, bottom, right - ARC, bottom);
			} else frame.moveTo(box.x + box.width, bottom);
			frame.lineTo(isFreeLeft ? left + ARC : box.x, bottom);
			gc.drawPath(frame);
		} finally {
			frame.dispose();
		}
	}

	private static boolean isFree(StyledText text, int offset) {
		return offset < 0 || offset >= text.getCharCount() || Character.isWhitespace(text.getTextRange(offset, 1).charAt(0));
	}
}
