// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import gleaner.desk.stream.Beside;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Layout;

/**
 * The templates at the left of a pane's text, dim, each line level with that of the text. Where there is no room for both they are seen as
 * long as T is held. UI thread only.
 */
final class TemplateText {
	/** Both need this width, in pixels. */
	private static final int WIDE = 440;
	private static final int KEY = 't';
	/** So far the wheel moves to the side, in pixels. */
	private static final int SIDEWAYS = 12;

	private final Composite both;
	private final StyledText left;
	private final StyledText right;
	private final PaneText text;
	private final Font small;
	private boolean on;
	private boolean isHeld;
	/** So far templates are scrolled further to the side than the text, which is narrower, in pixels. */
	private int further;

	TemplateText(Composite both, PaneText text) {
		this.both = both;
		this.text = text;
		right = text.control();
		left = new StyledText(both, SWT.READ_ONLY | SWT.MULTI);
		Spoken.picture(left, () -> "Templates");
		Css.id(left, Css.DIM);
		left.setMargins(right.getLeftMargin(), right.getTopMargin(), right.getRightMargin(), right.getBottomMargin());
		left.setEditable(false);
		left.setCaret(null);
		left.setVisible(false);
		Fonts.follow(left, Fonts.DEBRIS, Fonts.DEBRIS_LEADING);
		small = Fonts.ui(left, -2, SWT.NORMAL);
		Ink.follow(left, l -> {
			l.setSelectionBackground(Ink.SELECTION.get());
			l.setSelectionForeground(Ink.INK.get());
		});
		left.addListener(SWT.MouseVerticalWheel, this::scroll);
		left.addListener(SWT.MouseHorizontalWheel, this::scrollAside);
		right.getHorizontalBar().addListener(SWT.Selection, e -> {
			further = 0;
			level();
		});
		left.addListener(SWT.Traverse, e -> e.doit = true);
		right.addListener(SWT.KeyDown, e -> hold(e, true));
		right.addListener(SWT.KeyUp, e -> hold(e, false));
		right.addListener(SWT.FocusOut, e -> setHeld(false));
		both.addListener(SWT.Paint, e -> {
			if (!on || isNarrow()) return;
			e.gc.setForeground(Ink.LINE.get());
			e.gc.drawLine(left.getSize().x, 0, left.getSize().x, both.getSize().y);
		});
		both.setLayout(new SideBySide());
	}

	/** Shows templates, or does not any more. */
	void set(boolean isOn) {
		on = isOn;
		isHeld = false;
		left.setText("");
		fit();
		both.layout(true);
		both.redraw();
	}

	/** Makes the best of the width there is: lines are level only where both stand side by side, elsewhere they are wrapped. */
	void fit() {
		left.setVisible(on && (!isNarrow() || isHeld));
		left.setWordWrap(isNarrow());
		text.setWrapped(!on || isNarrow());
	}

	private boolean isNarrow() {
		return both.getSize().x < WIDE;
	}

	private void hold(Event e, boolean isDown) {
		if (on && isNarrow() && e.stateMask == 0 && e.keyCode == KEY) setHeld(isDown);
	}

	private void setHeld(boolean held) {
		if (isHeld == held) return;
		isHeld = held;
		fit();
		if (held) left.moveAbove(right);
		both.layout(true);
		level();
	}

	void show(Beside beside) {
		left.setRedraw(false);
		try {
			left.setText(beside.template());
			StyleRange[] numbers = new StyleRange[beside.numbers().size()];
			for (int i = 0; i < numbers.length; i++) {
				int[] number = beside.numbers().get(i);
				numbers[i] = new StyleRange(number[0], number[1] - number[0], Ink.DIM.get(), null);
				numbers[i].font = small;
			}
			left.setStyleRanges(numbers);
		} finally {
			left.setRedraw(true);
		}
		level();
	}

	/** Brings the lines level with those of the text. */
	void level() {
		if (isNarrow()) {
			left.setTopIndex(right.getTopIndex());
			return;
		}
		if (left.getTopPixel() != right.getTopPixel()) left.setTopPixel(right.getTopPixel());
		if (right.getHorizontalPixel() < 0) right.setHorizontalPixel(0); // a caret that was set before there was any width
		int aside = right.getHorizontalPixel() + further;
		if (left.getHorizontalPixel() != aside) left.setHorizontalPixel(aside);
		further = Math.clamp(left.getHorizontalPixel() - right.getHorizontalPixel(), 0, further); // there is no more
	}

	/** The wheel over the templates moves the text, and they with it. */
	private void scroll(Event e) {
		right.setTopPixel(Math.max(0, right.getTopPixel() - e.count * right.getLineHeight()));
		right.getVerticalBar().notifyListeners(SWT.Selection, new Event());
		e.doit = false;
	}

	/** To the side both move together, and where the text ends its longer templates go on. */
	private void scrollAside(Event e) {
		int aside = Math.max(0, right.getHorizontalPixel() + further - e.count * SIDEWAYS);
		right.setHorizontalPixel(aside);
		further = Math.max(0, aside - right.getHorizontalPixel());
		level();
		e.doit = false;
	}

	/** The text alone, or the templates left of it, or over it. */
	private final class SideBySide extends Layout {
		@Override
		protected Point computeSize(Composite composite, int width, int height, boolean flush) {
			return new Point(width == SWT.DEFAULT ? 100 : width, height == SWT.DEFAULT ? 100 : height);
		}

		@Override
		protected void layout(Composite composite, boolean flush) {
			Point size = composite.getSize();
			fit();
			if (!on || isNarrow()) {
				right.setBounds(0, 0, size.x, size.y);
				left.setBounds(0, 0, size.x, size.y);
				return;
			}
			int half = size.x / 2;
			left.setBounds(0, 0, half, size.y);
			right.setBounds(half + 1, 0, size.x - half - 1, size.y);
		}
	}
}
