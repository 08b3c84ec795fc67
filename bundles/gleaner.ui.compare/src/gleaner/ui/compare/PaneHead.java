// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** The line above a pane: who speaks, what sets it apart, x-ray, and its vote. UI thread only. */
final class PaneHead {
	private static final int LEFT = 12;
	private static final int GAP = 8;
	private static final int HEIGHT = 34;
	private static final int BAR = 2;
	private static final int PAD = 6;
	private static final String XRAY = "x-ray";

	private final Canvas canvas;
	private final Font bold;
	private final Font plain;
	private String name = "";
	private String detail = "";
	private int number;
	private boolean isVoted;
	private boolean isActive;
	private boolean isXrayed;
	private Rectangle vote = new Rectangle(0, 0, 0, 0);
	private Rectangle xray = new Rectangle(0, 0, 0, 0);

	/**
	 * @param onVote runs when the triangle is clicked
	 * @param onXray runs when x-ray is clicked
	 * @param onElse runs when anything else is
	 */
	PaneHead(Composite parent, Runnable onVote, Runnable onXray, Runnable onElse) {
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		bold = Fonts.ui(canvas, 0, SWT.BOLD);
		plain = Fonts.ui(canvas, -1, SWT.NORMAL);
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		canvas.addListener(SWT.MouseUp, event -> {
			if (event.button != 1) return;
			if (vote.contains(event.x, event.y)) onVote.run();
			else if (xray.contains(event.x, event.y)) onXray.run();
			else onElse.run();
		});
		canvas.addListener(SWT.MouseMove, event -> canvas.setToolTipText(vote.contains(event.x, event.y)
				? "Vote for this pane (" + key() + "); again takes it back"
				: xray.contains(event.x, event.y) ? "Tints what its own model did not expect"
						: detail.isEmpty() ? null : name + " · " + detail));
		Spoken.picture(canvas,
				() -> "Pane " + number + ": " + name + (detail.isEmpty() ? "" : ", " + detail) + (isVoted ? ", voted for" : ""));
		Ink.follow(canvas, Canvas::redraw);
	}

	Canvas control() {
		return canvas;
	}

	static int height() {
		return HEIGHT;
	}

	private String key() {
		return number <= 9 ? "key " + number : number == 10 ? "key 0" : "Shift+" + (number - 10);
	}

	void show(String newName, String newDetail, int newNumber, boolean voted, boolean active, boolean xrayed) {
		name = newName;
		detail = newDetail;
		number = newNumber;
		isVoted = voted;
		isActive = active;
		isXrayed = xrayed;
		canvas.redraw();
	}

	private void paint(GC gc) {
		Rectangle area = canvas.getClientArea();
		gc.setAntialias(SWT.ON);
		if (isVoted) {
			gc.setBackground(Ink.ACCENT.get());
			gc.fillRectangle(0, 0, area.width, BAR);
		}
		gc.setFont(bold);
		int middle = area.height / 2;
		int right = area.width - LEFT;
		String label = String.valueOf(number);
		Point extent = gc.textExtent(label);
		right -= extent.x;
		gc.setForeground(isVoted ? Ink.ACCENT.get() : Ink.DIM.get());
		gc.drawText(label, right, middle - extent.y / 2, true);
		right -= GAP + 4;
		triangle(gc, right - PAD, middle);
		right -= 2 * PAD + GAP;
		vote = new Rectangle(right, 0, area.width - right, area.height);
		gc.setFont(plain);
		extent = gc.textExtent(XRAY);
		if (isXrayed || isActive) {
			right -= extent.x + 2 * PAD;
			xray = new Rectangle(right, middle - extent.y / 2 - 3, extent.x + 2 * PAD, extent.y + 6);
			gc.setBackground(isXrayed ? Ink.SELECTION.get() : Ink.PANE.get());
			gc.fillRoundRectangle(xray.x, xray.y, xray.width, xray.height, 6, 6);
			gc.setForeground(isXrayed ? Ink.INK.get() : Ink.DIM.get());
			gc.drawText(XRAY, right + PAD, middle - extent.y / 2, true);
			right -= GAP;
		} else {
			xray = new Rectangle(0, 0, 0, 0);
		}
		gc.setFont(bold);
		gc.setForeground(Ink.INK.get());
		String shown = fitted(gc, name, right - LEFT);
		extent = gc.textExtent(shown);
		gc.drawText(shown, LEFT, middle - extent.y / 2, true);
		if (isActive) {
			gc.setBackground(Ink.DIM.get());
			gc.fillRectangle(LEFT, middle + extent.y / 2 + 1, extent.x, 1);
		}
		int left = LEFT + extent.x + GAP;
		gc.setFont(plain);
		gc.setForeground(Ink.DIM.get());
		String more = fitted(gc, detail, right - left);
		extent = gc.textExtent(more);
		gc.drawText(more, left, middle - extent.y / 2, true);
	}

	private void triangle(GC gc, int x, int middle) {
		int[] points = { x - 5, middle + 5, x + 5, middle + 5, x, middle - 4 };
		if (isVoted) {
			gc.setBackground(Ink.ACCENT.get());
			gc.fillPolygon(points);
		} else {
			gc.setForeground(Ink.DIM.get());
			gc.drawPolygon(points);
		}
	}

	/** As much of a text as there is room for. */
	static String fitted(GC gc, String text, int room) {
		if (room <= 0) return "";
		if (gc.textExtent(text).x <= room) return text;
		for (int end = text.length() - 1; end > 0; end--)
			if (gc.textExtent(text.substring(0, end).stripTrailing() + "…").x <= room) return text.substring(0, end).stripTrailing() + "…";
		return "";
	}
}
