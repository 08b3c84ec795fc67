// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.compare.xray.Tint;
import gleaner.compare.xray.Xray;
import gleaner.compare.xray.XrayUnit;
import gleaner.ui.Ink;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;

/**
 * The ground of what is selected takes the place of its tints, as of words that were looked for: there a line below the letters shows them,
 * the stronger the tint the thicker. UI thread only.
 */
final class SelectedTints {
	/** Pixels that the line has beside one for each degree of a tint: words that were found have a frame of one pixel. */
	private static final int LEAST = 1;

	private final StyledText text;
	private final Supplier<Optional<Xray>> xray;

	private SelectedTints(StyledText text, Supplier<Optional<Xray>> xray) {
		this.text = text;
		this.xray = xray;
	}

	/** @param xray of the text as it is now, as far as it is known */
	static void follow(StyledText text, Supplier<Optional<Xray>> xray) {
		text.addListener(SWT.Paint, new SelectedTints(text, xray)::paint);
	}

	private void paint(Event event) {
		Point selection = text.getSelectionRange();
		Optional<Xray> known = xray.get();
		if (selection.y == 0 || known.isEmpty()) return;
		int from = Math.max(selection.x, text.getOffsetAtLine(text.getLineIndex(event.y)));
		int last = text.getLineIndex(event.y + event.height);
		int to = Math.min(selection.x + selection.y, text.getOffsetAtLine(last) + text.getLine(last).length());
		event.gc.setBackground(Ink.ACCENT.get());
		for (XrayUnit unit : known.get().units()) {
			int tint = Tint.of(unit);
			for (int place = Math.max(from, unit.start()); tint > 0 && place < Math.min(to, unit.end()); place++)
				paint(event.gc, place, LEAST + tint);
		}
	}

	private void paint(GC gc, int place, int height) {
		if (Character.isWhitespace(text.getTextRange(place, 1).charAt(0))) return;
		Rectangle letter = text.getTextBounds(place, place);
		gc.fillRectangle(letter.x, letter.y + letter.height - height, letter.width, height);
	}
}
