// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.write;

import gleaner.desk.write.Typewriter;
import gleaner.editor.page.Page;
import gleaner.editor.page.Switch;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;

/**
 * Keeps the line that is written in the middle of the page, if the poet wants it so. Keys move the page, the mouse does not: what is
 * pointed at stays where it is.
 */
final class MiddleLine {
	private final StyledText text;
	private boolean isByKey;
	private boolean isDue;

	MiddleLine(StyledText text) {
		this.text = text;
		text.addListener(SWT.KeyDown, event -> isByKey = true);
		text.addListener(SWT.MouseDown, event -> isByKey = false);
		text.addListener(SWT.MouseVerticalWheel, event -> usual());
		text.addCaretListener(event -> later());
		text.addListener(SWT.Resize, event -> later());
		Switch.TYPEWRITER.follow(text, () -> {
			isByKey = true;
			if (Switch.TYPEWRITER.isOn()) later();
			else usual();
		});
	}

	/** The page scrolls to the caret by itself first. */
	private void later() {
		if (isDue || !isByKey || !Switch.TYPEWRITER.isOn()) return;
		isDue = true;
		text.getDisplay().asyncExec(() -> {
			isDue = false;
			if (!text.isDisposed()) keep();
		});
	}

	private void keep() {
		int caret = text.getCaretOffset();
		int number = text.getLineAtOffset(caret);
		int line = text.getLineHeight(caret);
		int page = text.getClientArea().height;
		int y = text.getLocationAtOffset(caret).y;
		int above = y + text.getTopPixel() - text.getTopMargin();
		set(Typewriter.of(page, line, above, below(number, y + line, page), Page.TOP));
	}

	/** Of what is far below nobody needs to know how high it is, and to ask would measure all lines. */
	private int below(int number, int bottom, int page) {
		int last = text.getLineCount() - 1;
		if ((last - number) * text.getLineHeight() > page) return page;
		int end = text.getCharCount();
		return Math.max(0, text.getLocationAtOffset(end).y + text.getLineHeight(end) - bottom);
	}

	private void set(Typewriter page) {
		margins(page.top(), page.bottom());
		if (text.getTopPixel() != page.scroll()) text.setTopPixel(page.scroll());
	}

	private void usual() {
		margins(Page.TOP, Page.TOP);
	}

	private void margins(int top, int bottom) {
		if (text.getTopMargin() != top) text.setTopMargin(top);
		if (text.getBottomMargin() != bottom) text.setBottomMargin(bottom);
	}
}
