// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** How loud a voice is, as a row of small blocks, with the peak of the last seconds. */
final class LevelMeter {
	private static final int BLOCKS = 25;
	private static final int BLOCK = 12;
	private static final int GAP = 3;
	private static final int BELOW = 4;
	private static final double QUIET = 0.35;
	private static final double LOUD = 0.88;

	private final Canvas canvas;
	private final Font small;
	private double level;
	private double peak;
	private boolean isListening;

	LevelMeter(Composite parent) {
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		small = Fonts.ui(canvas, -1, SWT.NORMAL);
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		Spoken.picture(canvas, () -> !isListening ? "Gleaner records no microphone"
				: "Microphone: " + (level < QUIET ? "quiet" : level > LOUD ? "too loud" : "good"));
		Ink.follow(canvas, Canvas::redraw);
	}

	Canvas control() {
		return canvas;
	}

	/** How high it is in its letters. */
	int height() {
		GC gc = new GC(canvas);
		gc.setFont(small);
		int words = gc.getFontMetrics().getHeight();
		gc.dispose();
		return BLOCK + BELOW + words;
	}

	/**
	 * @param now from 0, silence, to 1, as loud as can be
	 * @param highest of the last seconds, likewise
	 */
	void show(double now, double highest, boolean listens) {
		if (now == level && highest == peak && listens == isListening) return;
		level = now;
		peak = highest;
		isListening = listens;
		canvas.redraw();
	}

	private void paint(GC gc) {
		Rectangle area = canvas.getClientArea();
		double step = (area.width + GAP) / (double) BLOCKS;
		int lit = isListening ? (int) Math.round(level * BLOCKS) : 0;
		for (int i = 0; i < BLOCKS; i++) {
			int from = (int) Math.round(i * step);
			int to = (int) Math.round((i + 1) * step) - GAP;
			gc.setBackground((i < lit ? Ink.ACCENT : Ink.LINE).get());
			gc.fillRectangle(from, 0, Math.max(1, to - from), BLOCK);
		}
		if (isListening && peak > 0) {
			gc.setBackground(Ink.INK.get());
			gc.fillRectangle((int) Math.round(Math.min(1, peak) * (area.width - 2)), 0, 2, BLOCK);
		}
		gc.setFont(small);
		gc.setForeground(Ink.DIM.get());
		int y = BLOCK + BELOW;
		gc.drawText("quiet", 0, y, true);
		gc.drawText("good", (area.width - gc.textExtent("good").x) / 2, y, true);
		gc.drawText("too loud", area.width - gc.textExtent("too loud").x, y, true);
	}
}
