// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** The dim figures below a pane; where there is little room those at the right are left out. UI thread only. */
final class PaneFigures {
	private static final int LEFT = 12;
	private static final int LEAST = 10;
	private static final int WIDEST = 36;
	private static final int HEIGHT = 26;

	private final Canvas canvas;
	private final Font font;
	private List<String> figures = List.of();

	PaneFigures(Composite parent) {
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		font = Fonts.ui(canvas, -2, SWT.NORMAL);
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		Spoken.picture(canvas, () -> String.join(", ", figures));
		canvas.setToolTipText("Inventions in a hundred words; the share quoted from a corpus, five words in a row or more; the share of "
				+ "three-word runs said before; the number of candidates that the model chose among at each place");
		Ink.follow(canvas, Canvas::redraw);
	}

	Canvas control() {
		return canvas;
	}

	static int height() {
		return HEIGHT;
	}

	void show(List<String> now) {
		if (figures.equals(now)) return;
		figures = List.copyOf(now);
		canvas.redraw();
	}

	private void paint(GC gc) {
		if (figures.isEmpty()) return;
		Rectangle area = canvas.getClientArea();
		gc.setFont(font);
		gc.setForeground(Ink.DIM.get());
		int room = area.width - 2 * LEFT;
		List<Integer> widths = new ArrayList<>();
		int sum = 0;
		for (String figure : figures) {
			int width = gc.textExtent(figure).x;
			if (!widths.isEmpty() && sum + width + LEAST * widths.size() > room) break;
			widths.add(width);
			sum += width;
		}
		int gap = widths.size() < 2 ? 0 : Math.min(WIDEST, (room - sum) / (widths.size() - 1));
		int x = LEFT;
		for (int i = 0; i < widths.size(); i++) {
			gc.drawText(figures.get(i), x, (area.height - gc.textExtent(figures.get(i)).y) / 2, true);
			x += widths.get(i) + gap;
		}
	}
}
