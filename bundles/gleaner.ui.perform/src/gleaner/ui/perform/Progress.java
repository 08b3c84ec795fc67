// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.ui.Ink;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** A thin bar that says how far something is. Says nothing else, so screen readers pass it over: the words above it say the same. */
final class Progress {
	private final Canvas canvas;
	private double done = Double.NaN;

	Progress(Composite parent) {
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		canvas.addListener(SWT.Paint, event -> {
			Rectangle area = canvas.getClientArea();
			if (Double.isNaN(done)) return;
			event.gc.setAntialias(SWT.ON);
			event.gc.setBackground(Ink.LINE.get());
			event.gc.fillRoundRectangle(0, 0, area.width, area.height, area.height, area.height);
			event.gc.setBackground(Ink.ACCENT.get());
			event.gc.fillRoundRectangle(0, 0, (int) Math.round(area.width * done), area.height, area.height, area.height);
		});
		Ink.follow(canvas, Canvas::redraw);
	}

	Canvas control() {
		return canvas;
	}

	/** @param share from 0 to 1; NaN for no bar */
	void show(double share) {
		double inside = Double.isNaN(share) ? share : Math.clamp(share, 0, 1);
		if (Double.compare(done, inside) == 0) return;
		done = inside;
		canvas.redraw();
	}
}
