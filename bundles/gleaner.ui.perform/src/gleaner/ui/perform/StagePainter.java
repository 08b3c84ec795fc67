// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.perform.FootLine;
import gleaner.desk.perform.StageInk;
import gleaner.desk.perform.StagePlan;
import gleaner.performance.programme.Look;
import gleaner.performance.programme.Mode;
import gleaner.performance.stage.Frame;
import gleaner.performance.stage.Plain;
import gleaner.performance.stage.State;
import gleaner.performance.stage.Words;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.graphics.Transform;

/** Paints what the stage shows: a frame and a foot, nothing else counts. The same for the stage and for a replay. UI thread only. */
final class StagePainter {
	/** Earlier lines are so much smaller. */
	private static final double EARLIER = 0.6;
	/** A countdown is so much larger. */
	private static final double NUMBER = 2;
	/** Air above an earlier line, as a share of its letters. */
	private static final double AIR = 0.55;
	private static final double SHRINK = 0.92;
	private static final int SMALLEST = 9;
	private static final double CARET_WIDTH = 0.25;
	private static final double CARET_HEIGHT = 0.86;

	private final StageFonts fonts;
	private final FootPainter feet;

	StagePainter(StageFonts fonts) {
		this.fonts = fonts;
		feet = new FootPainter(fonts);
	}

	/**
	 * Paints all of an area.
	 *
	 * @param alone whether the foot begins farther out, since it has more to say
	 */
	void paint(GC gc, Rectangle area, Frame frame, FootLine foot, boolean alone) {
		Look look = frame.standing().look();
		StageInk ink = StageInk.of(look.dark());
		gc.setBackground(colour(ink.ground()));
		gc.fillRectangle(area);
		if (frame.black()) return;
		gc.setAntialias(SWT.ON);
		gc.setTextAntialias(SWT.ON);
		StagePlan plan = StagePlan.of(area.width, area.height, alone);
		Transform turned = new Transform(gc.getDevice());
		try {
			if (look.mirrored()) {
				turned.setElements(-1, 0, 0, 1, area.x * 2 + area.width, 0);
				gc.setTransform(turned);
			}
			Stroke stroke = new Stroke(gc, area, plan, look, ink);
			stroke.words(frame);
			if (look.foot()) feet.paint(gc, area, foot, plan, ink);
		} finally {
			gc.setTransform(null);
			turned.dispose();
		}
	}

	static Color colour(int rgb) {
		return new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
	}

	/** One pass over the stage. */
	private final class Stroke {
		private final GC gc;
		private final Rectangle area;
		private final StagePlan plan;
		private final Look look;
		private final StageInk ink;
		private final double size;

		Stroke(GC gc, Rectangle area, StagePlan plan, Look look, StageInk ink) {
			this.gc = gc;
			this.area = area;
			this.plan = plan;
			this.look = look;
			this.ink = ink;
			size = look.size() * area.height / (double) StagePlan.HEIGHT;
		}

		void words(Frame frame) {
			Words words = frame.words();
			Mode mode = frame.standing().mode();
			if (frame.state() == State.COUNTDOWN) number(frame.left());
			else if (frame.state() == State.TITLE) line(words, false);
			else switch (mode) {
			case LINES -> line(words, false);
			case TYPEWRITER -> line(words, frame.state() != State.ENDED);
			case WORDS -> word(words);
			case PAGES -> page(words);
			case ROLLING -> rolling(words, frame.into());
			}
		}

		private void number(double left) {
			TextLayout layout = layout(Integer.toString(Math.max(1, (int) Math.ceil(left))), size * NUMBER, ink.line());
			Rectangle bounds = layout.getBounds();
			layout.draw(gc, area.x + (area.width - bounds.width) / 2, area.y + plan.middle() - bounds.height / 2);
			layout.dispose();
		}

		private void line(Words words, boolean isTyped) {
			if (words.line().isEmpty()) return;
			TextLayout layout = fitting(words.line(), size, ink.line());
			if (words.shown() < words.line().length())
				layout.setStyle(new TextStyle(layout.getFont(), colour(ink.ground()), null), words.shown(), words.line().length() - 1);
			int height = layout.getBounds().height;
			int top = area.y + plan.lineTop(layout.getLineBounds(0).height, height);
			layout.draw(gc, area.x + plan.left(), top);
			if (isTyped) caret(layout, words.shown(), top);
			layout.dispose();
			earlier(words.earlier(), top);
		}

		private void caret(TextLayout layout, int shown, int top) {
			Point at = layout.getLocation(shown, false);
			double letters = layout.getFont().getFontData()[0].getHeight() * gc.getDevice().getDPI().y / 72.0;
			int row = layout.getLineBounds(layout.getLineIndex(shown)).height;
			int height = (int) (letters * CARET_HEIGHT);
			int width = Math.max(1, (int) (letters * CARET_WIDTH));
			boolean fromRight = Plain.isRightToLeft(layout.getText());
			int x = area.x + plan.left() + at.x + (fromRight ? -width : (int) (letters * 0.08));
			gc.setBackground(colour(ink.caret()));
			gc.fillRectangle(x, top + at.y + (row - height) / 2, width, height);
		}

		/** Lines that came before, upwards from above the spoken one, as long as there is room. */
		private void earlier(List<String> lines, int below) {
			int bottom = below;
			for (int i = lines.size() - 1; i >= 0; i--) {
				TextLayout layout = layout(lines.get(i), size * EARLIER, ink.earlier(lines.size() - i));
				int height = layout.getBounds().height;
				bottom -= height + (int) (size * EARLIER * AIR);
				if (bottom >= area.y + plan.top()) layout.draw(gc, area.x + plan.left(), bottom);
				layout.dispose();
				if (bottom < area.y + plan.top()) return;
			}
		}

		/** A word in the middle, always at the same height; its line below, dim. */
		private void word(Words words) {
			if (words.line().isEmpty()) return;
			TextLayout word = fitting(words.line(), size, ink.line());
			word.setAlignment(SWT.CENTER);
			int row = word.getBounds().height;
			int top = area.y + plan.lineTop(row, row);
			word.draw(gc, area.x + plan.left(), top);
			word.dispose();
			if (words.context().equals(words.line())) return;
			TextLayout line = layout(words.context(), size * EARLIER * EARLIER, ink.earlier(1));
			line.setAlignment(SWT.CENTER);
			int y = top + row + (int) (size * AIR);
			if (y + line.getBounds().height <= area.y + plan.bottom()) line.draw(gc, area.x + plan.left(), y);
			line.dispose();
		}

		private void page(Words words) {
			if (words.line().isEmpty()) return;
			TextLayout layout = fitting(words.line(), size, ink.line());
			int height = layout.getBounds().height;
			layout.draw(gc, area.x + plan.left(), area.y + plan.top() + (plan.room() - height) / 2);
			layout.dispose();
		}

		/** All of it moves upwards, the spoken line past the middle. */
		private void rolling(Words words, double into) {
			gc.setClipping(area.x, area.y + plan.top(), area.width, plan.room());
			TextLayout now = layout(words.line(), size, ink.line());
			int height = now.getBounds().height;
			int gap = (int) (size * 0.2);
			int top = area.y + plan.middle() - (int) Math.round(into * (height + gap));
			now.draw(gc, area.x + plan.left(), top);
			now.dispose();
			int y = top;
			for (int i = words.earlier().size() - 1; i >= 0 && y > area.y; i--) {
				TextLayout before = layout(words.earlier().get(i), size, ink.earlier(words.earlier().size() - i));
				y -= before.getBounds().height + gap;
				before.draw(gc, area.x + plan.left(), y);
				before.dispose();
			}
			y = top + height + gap;
			for (int i = 0; i < words.coming().size() && y < area.y + plan.bottom(); i++) {
				TextLayout next = layout(words.coming().get(i), size, ink.line());
				next.draw(gc, area.x + plan.left(), y);
				y += next.getBounds().height + gap;
				next.dispose();
			}
			gc.setClipping((Rectangle) null);
		}

		/** A layout that fits between top and bottom, in smaller letters if it must. */
		private TextLayout fitting(String text, double wanted, int colour) {
			double letters = wanted;
			TextLayout layout = layout(text, letters, colour);
			while (layout.getBounds().height > plan.room() && letters > SMALLEST) {
				letters *= SHRINK;
				layout.dispose();
				layout = layout(text, letters, colour);
			}
			return layout;
		}

		private TextLayout layout(String text, double letters, int colour) {
			Font font = fonts.text(look.family(), letters);
			TextLayout layout = new TextLayout(gc.getDevice());
			layout.setFont(font);
			if (Plain.isRightToLeft(text)) layout.setOrientation(SWT.RIGHT_TO_LEFT);
			layout.setText(text);
			layout.setWidth(plan.width());
			if (!text.isEmpty()) layout.setStyle(new TextStyle(font, StagePainter.colour(colour), null), 0, text.length() - 1);
			return layout;
		}
	}
}
