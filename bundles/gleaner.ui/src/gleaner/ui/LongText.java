// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;

/**
 * The colours of a text of many lines. For each colour that a {@link StyledText} is given it lays all its lines out anew, down to the one
 * at its top; and with a change of theme, style sheet and program give it six. So it is coloured from its top, where there is nothing
 * to lay out, and goes back to its place once; and what nobody sees is coloured when it is seen. UI thread only.
 */
public final class LongText {
	private final StyledText text;
	private final Consumer<Runnable> guard;
	private final Runnable style;
	private boolean isStale;

	private LongText(StyledText text, Consumer<Runnable> guard, Runnable style) {
		this.text = text;
		this.guard = guard;
		this.style = style;
	}

	/**
	 * Gives a text the colours of the theme now and after each change of it; to be called right after the text is made.
	 *
	 * @param guard runs a change of which listeners to scrolling and the caret should not hear
	 * @param style inks stretches of the text
	 */
	public static void follow(StyledText text, Consumer<Runnable> guard, Runnable style) {
		Css.leave(text);
		LongText colours = new LongText(text, guard, style);
		text.addListener(SWT.Paint, event -> {
			if (colours.isStale) text.getDisplay().asyncExec(colours::catchUp);
		});
		colours.colour();
		Ink.follow(text, any -> colours.change());
	}

	private void change() {
		isStale = true;
		if (text.isVisible()) catchUp();
	}

	private void catchUp() {
		if (!isStale || text.isDisposed()) return;
		isStale = false;
		guard.accept(this::fromTheTop);
	}

	private void fromTheTop() {
		int top = text.getTopPixel();
		Point selection = text.getSelection();
		int caret = text.getCaretOffset();
		if (top == 0 && caret == 0) {
			colour();
			return;
		}
		text.setRedraw(false);
		try {
			text.setTopPixel(0);
			text.setCaretOffset(0);
			colour();
			if (selection.x == selection.y) text.setCaretOffset(caret);
			else text.setSelection(caret == selection.x ? selection.y : selection.x, caret);
			text.setTopPixel(top);
		} finally {
			text.setRedraw(true);
		}
	}

	private void colour() {
		text.setBackground(Ink.PANE.get());
		text.setForeground(Ink.INK.get());
		text.setSelectionBackground(Ink.SELECTION.get());
		text.setSelectionForeground(Ink.INK.get());
		style.run();
	}
}
