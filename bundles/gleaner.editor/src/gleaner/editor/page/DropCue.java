// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.page;

import gleaner.ui.Ink;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;

/** While lines are dragged over a page: a line between those between which they would come. UI thread only. */
final class DropCue {
	private static final int THICK = 2;
	private static final int NONE = -1;

	private final StyledText text;
	private int offset = NONE;

	DropCue(StyledText text) {
		this.text = text;
		text.addListener(SWT.Paint, this::paint);
	}

	/** @param start of a line, or the end of the poem */
	void show(int start) {
		if (start == offset) return;
		offset = start;
		text.redraw();
	}

	void hide() {
		show(NONE);
	}

	private void paint(Event event) {
		if (offset == NONE || offset > text.getCharCount()) return;
		int line = text.getLineAtOffset(offset);
		boolean isAtEnd = offset > text.getOffsetAtLine(line);
		int y = text.getLinePixel(isAtEnd ? line + 1 : line) - text.getLineSpacing() / 2;
		int left = text.getLeftMargin();
		event.gc.setBackground(Ink.ACCENT.get());
		event.gc.fillRectangle(left, Math.max(0, y - THICK / 2), text.getClientArea().width - left - text.getRightMargin(), THICK);
	}
}
