// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import gleaner.desk.stream.Page;
import gleaner.desk.stream.PaneWindow;
import gleaner.desk.stream.Taken;
import gleaner.desk.stream.Wrap;
import gleaner.ui.Ink;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Paints what a pane has beside its letters: a hint while there are none, bars at what was harvested, lines below inventions and
 * quotations, and a block where text comes. UI thread only.
 */
final class PanePainter {
	private static final int BLOCK_WIDTH = 6;
	private static final int BAR_WIDTH = 2;

	private final StyledText text;
	private final Supplier<Optional<Page>> page;
	private final Taken taken;
	private final PaneMarks marks;
	private String hint = "";
	private boolean isLive;
	private boolean isBeside;
	private int blockY = -1;

	/**
	 * @param text has its margins already
	 * @param page what is shown, if anything is
	 * @param taken what has been harvested
	 */
	PanePainter(StyledText text, Supplier<Optional<Page>> page, Taken taken) {
		this.text = text;
		this.page = page;
		this.taken = taken;
		marks = new PaneMarks(text, page);
		text.addListener(SWT.Paint, e -> paint(e.gc));
	}

	/** What is said while nothing is shown. */
	String hint() {
		return hint;
	}

	void setHint(String sentence) {
		if (hint.equals(sentence)) return;
		hint = sentence;
		text.redraw();
	}

	/** Whether text is coming. */
	void setLive(boolean live) {
		isLive = live;
		text.redraw();
	}

	/**
	 * Whether templates are shown with the text: then inventions and quotations are not marked, since nearly all of a poem that was made
	 * anew is quoted.
	 */
	void setBeside(boolean beside) {
		isBeside = beside;
	}

	private void paint(GC gc) {
		if (text.getCharCount() == 0 && !isLive) paintHint(gc);
		page.get().ifPresent(shown -> paintTaken(gc, shown));
		if (!isBeside) marks.paint(gc);
		if (isLive) paintBlock(gc);
	}

	private void paintHint(GC gc) {
		if (hint.isEmpty()) return;
		Rectangle area = text.getClientArea();
		gc.setForeground(Ink.DIM.get());
		gc.setFont(text.getFont());
		int left = text.getLeftMargin();
		int y = text.getTopMargin();
		for (String line : Wrap.lines(hint, area.width - left - text.getRightMargin(), s -> gc.textExtent(s).x)) {
			gc.drawText(line, left, y, true);
			y += text.getLineHeight() + text.getLineSpacing();
		}
	}

	/** A bar beside what was harvested, so that it is not told by colour alone. */
	private void paintTaken(GC gc, Page shown) {
		PaneWindow window = shown.window();
		int height = text.getClientArea().height;
		int first = text.getOffsetAtLine(Math.max(0, text.getTopIndex() - 1));
		int lastLine = text.getLineIndex(height);
		int last = text.getOffsetAtLine(lastLine) + text.getLine(lastLine).length();
		gc.setBackground(Ink.ACCENT.get());
		for (Taken.Range range : taken.between(shown.debris(), window.offset(first), window.offset(last))) {
			int top = text.getLocationAtOffset(window.place(range.from())).y;
			int bottom = text.getLocationAtOffset(window.place(range.to())).y + text.getLineHeight();
			gc.fillRectangle(text.getLeftMargin() / 2, top, BAR_WIDTH, bottom - top);
		}
	}

	private void paintBlock(GC gc) {
		int lastLine = text.getLineCount() - 1;
		int height = text.getClientArea().height;
		if (text.getLineIndex(height) < lastLine) return;
		Point end = text.getLocationAtOffset(text.getCharCount());
		int lineHeight = text.getLineHeight();
		gc.setBackground(Ink.DIM.get());
		gc.fillRectangle(end.x + 1, end.y + 2, BLOCK_WIDTH, lineHeight - 3);
		if (blockY != end.y && blockY >= 0) text.redraw(0, blockY, text.getSize().x, lineHeight, false);
		blockY = end.y;
	}
}
