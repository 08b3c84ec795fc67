// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.engines;

import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Rows;
import gleaner.ui.Spoken;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** The dashed frame that shows where files can be dropped. */
final class DropFrame extends Canvas {
	private static final String TITLE = "Drop a plug-in here";
	private static final String WORDS = "A jar, a zip file or a folder. Nothing in it runs before you know who signed it.";
	private static final int EDGE = 16;
	private static final int HEIGHT = 84;
	private static final int[] DASHES = { 4, 3 };

	private final Font bold = Fonts.ui(this, 0, SWT.BOLD);
	private final Font small = Fonts.ui(this, -1, SWT.NORMAL);

	DropFrame(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		addPaintListener(event -> paint(event.gc));
		Spoken.picture(this, () -> TITLE + ". " + WORDS);
		Ink.follow(this, frame -> frame.setBackground(Ink.PANE.get()));
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		return new Point(widthHint == SWT.DEFAULT ? 200 : widthHint, HEIGHT);
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setBackground(Ink.PANE.get());
		gc.fillRectangle(area);
		gc.setForeground(Ink.DIM.get());
		gc.setLineDash(DASHES);
		gc.drawRoundRectangle(EDGE, 4, area.width - 2 * EDGE - 1, area.height - EDGE - 5, 8, 8);
		gc.setForeground(Ink.INK.get());
		gc.setFont(bold);
		int title = gc.getFontMetrics().getHeight();
		int room = area.width - 4 * EDGE;
		int y = 4 + (area.height - EDGE - 5 - title - 4) / 2 - title / 2;
		centred(gc, Rows.shorten(gc, TITLE, room), area.width, y);
		gc.setFont(small);
		gc.setForeground(Ink.DIM.get());
		centred(gc, Rows.shorten(gc, WORDS, room), area.width, y + title + 4);
	}

	private static void centred(GC gc, String words, int width, int y) {
		gc.drawText(words, (width - gc.textExtent(words).x) / 2, y, true);
	}
}
