// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.perform.Marks;
import gleaner.desk.perform.RoundWords;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import java.time.Duration;
import java.util.Objects;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** The time of a replay as a line: how far it is, and pins for marks. A click or a drag goes there. */
final class Timeline {
	static final int HEIGHT = 26;
	private static final int EDGE = 8;
	private static final int BAR = 4;
	private static final int KNOB = 12;
	private static final int PIN = 8;
	private static final int NEAR = 6;

	private final Canvas canvas;
	private final Player player;

	Timeline(Composite parent, Player player) {
		this.player = player;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		canvas.addListener(SWT.MouseDown, event -> {
			canvas.setFocus();
			seek(event);
		});
		canvas.addListener(SWT.MouseMove, event -> {
			if ((event.stateMask & SWT.BUTTON1) != 0) seek(event);
			else explain(event);
		});
		canvas.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_ARROW_NEXT
				&& event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
		canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
		canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
		Spoken.picture(canvas, () -> "Time of the replay: " + words(player.now()) + " of " + words(player.end()));
		Ink.follow(canvas, Canvas::redraw);
	}

	Canvas control() {
		return canvas;
	}

	private static String words(double seconds) {
		return RoundWords.time(Duration.ofMillis(Math.round(seconds * 1000)));
	}

	private int x(double t) {
		int room = canvas.getClientArea().width - 2 * EDGE;
		return EDGE + (player.end() <= 0 ? 0 : (int) Math.round(room * t / player.end()));
	}

	/** To a place; near a pin to what it marks. */
	private void seek(Event event) {
		for (Marks.Row mark : player.marks().rows()) if (Math.abs(x(mark.mark().t()) - event.x) <= NEAR) {
			player.seek(mark.mark().t());
			return;
		}
		int room = canvas.getClientArea().width - 2 * EDGE;
		if (room > 0) player.seek((event.x - EDGE) * player.end() / room);
	}

	private void explain(Event event) {
		String tip = null;
		for (Marks.Row mark : player.marks().rows()) if (Math.abs(x(mark.mark().t()) - event.x) <= NEAR) tip = mark.spoken();
		if (!Objects.equals(tip, canvas.getToolTipText())) canvas.setToolTipText(tip);
	}

	private void paint(GC gc) {
		Rectangle area = canvas.getClientArea();
		gc.setAntialias(SWT.ON);
		int middle = area.height / 2 + PIN / 2;
		int now = x(player.now());
		gc.setBackground(Ink.LINE.get());
		gc.fillRoundRectangle(EDGE, middle - BAR / 2, area.width - 2 * EDGE, BAR, BAR, BAR);
		gc.setBackground(Ink.ACCENT.get());
		gc.fillRoundRectangle(EDGE, middle - BAR / 2, now - EDGE, BAR, BAR, BAR);
		for (Marks.Row mark : player.marks().rows()) {
			int x = x(mark.mark().t());
			gc.fillPolygon(new int[] { x - PIN / 2, middle - BAR - PIN, x + PIN / 2, middle - BAR - PIN, x, middle - BAR / 2 });
		}
		gc.setBackground(Ink.PANE.get());
		gc.setForeground(Ink.ACCENT.get());
		gc.setLineWidth(canvas.isFocusControl() ? 2 : 1);
		gc.fillOval(now - KNOB / 2, middle - KNOB / 2, KNOB, KNOB);
		gc.drawOval(now - KNOB / 2, middle - KNOB / 2, KNOB, KNOB);
	}
}
