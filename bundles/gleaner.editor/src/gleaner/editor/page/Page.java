// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.page;

import gleaner.editor.document.PoemDocument;
import gleaner.studio.poem.Provenance;
import gleaner.studio.poem.Shares;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import org.eclipse.jface.resource.FontRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/**
 * The page a poem stands on: margins, leading, and at the left of each line a bar that shows what the line is made of: from top to
 * bottom the machine's part, what the hand changed, the hand's; an outline where nobody knows.
 */
public final class Page {
	/** From the left edge of the page to the words. */
	public static final int LEFT = 28;
	private static final int RIGHT = 24;
	/** Air above the first line and below the last. */
	public static final int TOP = 16;
	/** From the left edge of the page to the bars of origin. */
	public static final int BAR_X = 10;
	private static final int BAR_WIDTH = 4;
	private static final int BAR_AIR = 2;

	private final ITextViewer viewer;
	private final StyledText text;

	public Page(ITextViewer viewer) {
		this.viewer = viewer;
		text = viewer.getTextWidget();
		text.setMargins(LEFT, TOP, RIGHT, TOP);
		text.addPaintListener(this::paint);
		Switch.ORIGIN.follow(text, text::redraw);
		Ink.follow(text, page -> page.setSelectionBackground(Ink.SELECTION.get()));
		Ink.follow(text, page -> page.setSelectionForeground(Ink.INK.get()));
		viewer.addTextListener(event -> redrawMargin());
		Fonts.hang(text, Fonts.POEM);
		keepLeading();
	}

	/** The platform sets a line spacing of its own while it opens the editor, and with every change of font: ours comes after it. */
	private void keepLeading() {
		FontRegistry fonts = JFaceResources.getFontRegistry();
		Runnable lead = () -> text.getDisplay().asyncExec(() -> {
			if (!text.isDisposed()) Fonts.lead(text, Fonts.POEM_LEADING);
		});
		IPropertyChangeListener listener = event -> {
			if (Fonts.POEM.equals(event.getProperty())) lead.run();
		};
		fonts.addListener(listener);
		text.addDisposeListener(event -> fonts.removeListener(listener));
		lead.run();
	}

	/** A change within a line repaints only its characters. */
	private void redrawMargin() {
		text.redraw(0, 0, LEFT, text.getClientArea().height, false);
	}

	private void paint(PaintEvent event) {
		if (event.x > BAR_X + BAR_WIDTH || !Switch.ORIGIN.isOn()) return;
		PoemDocument.of(viewer.getDocument()).filter(poem -> poem.getLength() == text.getCharCount()).ifPresent(poem -> {
			event.gc.setAntialias(SWT.ON);
			int last = text.getLineIndex(event.y + event.height);
			for (int line = text.getLineIndex(Math.max(0, event.y)); line <= last; line++) paintBar(event.gc, poem.provenance(), line);
		});
	}

	private void paintBar(GC gc, Provenance provenance, int line) {
		String words = text.getLine(line);
		int start = text.getOffsetAtLine(line);
		int end = start + words.length();
		if (words.isBlank() || end > provenance.length()) return;
		Shares shares = provenance.slice(start, end).shares(words);
		int top = text.getLinePixel(line) + BAR_AIR;
		int bottom = text.getLocationAtOffset(end).y + text.getLineHeight(end) - BAR_AIR;
		Rectangle bar = new Rectangle(BAR_X, top, BAR_WIDTH, Math.max(4, bottom - top));
		int y = fill(gc, bar, bar.y, shares.machine(), shares.total(), Ink.MACHINE);
		y = fill(gc, bar, y, shares.changed(), shares.total(), Ink.SWAP);
		y = fill(gc, bar, y, shares.found(), shares.total(), Ink.DIM);
		y = fill(gc, bar, y, shares.hand(), shares.total(), Ink.INK);
		if (shares.unknown() == 0) return;
		gc.setForeground(Ink.DIM.get());
		gc.drawRectangle(bar.x, y, bar.width - 1, bar.y + bar.height - y - 1);
	}

	/** @return where the next part begins */
	private static int fill(GC gc, Rectangle bar, int y, int part, int total, Ink ink) {
		if (part == 0) return y;
		int height = Math.max(2, Math.round((float) bar.height * part / total));
		gc.setBackground(ink.get());
		gc.fillRectangle(bar.x, y, bar.width, Math.min(height, bar.y + bar.height - y));
		return Math.min(y + height, bar.y + bar.height);
	}
}
