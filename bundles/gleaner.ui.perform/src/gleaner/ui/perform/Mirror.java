// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.performance.programme.Mode;
import gleaner.performance.stage.Frame;
import gleaner.performance.stage.Plain;
import gleaner.performance.stage.State;
import gleaner.performance.stage.Words;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** The stage as the operator sees it: on paper, with the lines that are still to come. */
final class Mirror {
	private static final int LARGE = 36;
	private static final int EARLIER = 24;
	private static final int COMING = 20;
	private static final int LOW = 260;
	private static final double AIR = 0.4;
	private static final int CARET = 10;

	private final Canvas canvas;
	private final StageFonts fonts;
	private Frame frame = Frame.NOTHING;
	private String instead = "";

	Mirror(Composite parent) {
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		fonts = new StageFonts(canvas);
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		canvas.addListener(SWT.MouseDown, event -> canvas.setFocus());
		canvas.addListener(SWT.KeyDown, event -> {}); // so that it can have the focus
		canvas.addListener(SWT.Traverse, event -> event.doit = true);
		Spoken.picture(canvas, () -> instead.isEmpty() ? "On stage: " + frame.words().text() : instead);
		Ink.follow(canvas, Canvas::redraw);
	}

	Canvas control() {
		return canvas;
	}

	void show(Frame now) {
		if (now.equals(frame)) return;
		frame = now;
		canvas.redraw();
	}

	/** What is said while nothing is on stage; empty if something is. */
	void say(String sentence) {
		if (instead.equals(sentence)) return;
		instead = sentence;
		canvas.redraw();
	}

	private void paint(GC gc) {
		Rectangle area = canvas.getClientArea();
		gc.setTextAntialias(SWT.ON);
		gc.setAntialias(SWT.ON);
		if (!instead.isEmpty()) {
			TextLayout words = layout(gc, instead, null, Ink.DIM, area.width);
			words.draw(gc, 0, 8);
			words.dispose();
			return;
		}
		double scale = Math.clamp(area.height / (double) LOW, 0.5, 1.0);
		Words words = frame.words();
		if (frame.state() == State.COUNTDOWN) {
			TextLayout count = layout(gc, Integer.toString((int) Math.ceil(frame.left())), scale * LARGE * 2, Ink.INK, area.width);
			count.draw(gc, 0, area.height / 4);
			count.dispose();
			return;
		}
		boolean isWord = frame.standing().mode() == Mode.WORDS && !words.context().isEmpty();
		Ink ink = frame.black() ? Ink.DIM : Ink.INK;
		int y = earlier(gc, words.earlier(), scale, area);
		TextLayout line = layout(gc, words.line(), scale * LARGE, ink, area.width);
		if (words.shown() < words.line().length())
			line.setStyle(new TextStyle(line.getFont(), Ink.DIM.get(), null), words.shown(), words.line().length() - 1);
		line.draw(gc, 0, y);
		caret(gc, line, words.shown(), y);
		y += line.getBounds().height + (int) (COMING * AIR);
		line.dispose();
		if (isWord && !words.context().equals(words.line())) y = small(gc, words.context(), scale, y, area);
		for (int i = 0; i < words.coming().size() && y < area.height; i++) y = small(gc, words.coming().get(i), scale, y, area);
		if (frame.black()) black(gc, area);
	}

	private int earlier(GC gc, List<String> lines, double scale, Rectangle area) {
		int y = 4;
		for (String earlier : lines.subList(Math.max(0, lines.size() - 2), lines.size())) {
			TextLayout layout = layout(gc, earlier, scale * EARLIER, Ink.DIM, area.width);
			layout.draw(gc, 0, y);
			y += layout.getBounds().height + (int) (EARLIER * AIR * scale);
			layout.dispose();
		}
		return y;
	}

	private int small(GC gc, String text, double scale, int y, Rectangle area) {
		TextLayout layout = layout(gc, text, scale * COMING, Ink.DIM, area.width);
		layout.draw(gc, 0, y);
		int below = y + layout.getBounds().height + (int) (COMING * AIR * scale);
		layout.dispose();
		return below;
	}

	private static void caret(GC gc, TextLayout line, int shown, int y) {
		if (line.getText().isEmpty()) return;
		Point at = line.getLocation(shown, false);
		Rectangle row = line.getLineBounds(line.getLineIndex(shown));
		gc.setBackground(Ink.ACCENT.get());
		gc.fillRectangle(at.x + 3, y + at.y + row.height / 8, CARET, row.height * 3 / 4);
	}

	/** That the audience sees nothing, over what it would see. */
	private static void black(GC gc, Rectangle area) {
		String words = "The stage is black; B brings it back";
		gc.setFont(gc.getDevice().getSystemFont());
		Point size = gc.textExtent(words);
		gc.setBackground(Ink.ACCENT.get());
		gc.setForeground(Ink.ONACCENT.get());
		gc.fillRoundRectangle(0, area.height - size.y - 14, size.x + 20, size.y + 10, 6, 6);
		gc.drawText(words, 10, area.height - size.y - 9, true);
	}

	/** @param pixels null for the font of the interface */
	private TextLayout layout(GC gc, String text, Double pixels, Ink ink, int width) {
		TextLayout layout = new TextLayout(gc.getDevice());
		layout.setFont(pixels == null ? gc.getDevice().getSystemFont() : fonts.text("", pixels));
		if (Plain.isRightToLeft(text)) layout.setOrientation(SWT.RIGHT_TO_LEFT);
		layout.setText(text);
		layout.setWidth(Math.max(1, width - CARET - 4));
		if (!text.isEmpty()) layout.setStyle(new TextStyle(layout.getFont(), ink.get(), null), 0, text.length() - 1);
		return layout;
	}
}
