// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.perform.FootLine;
import gleaner.desk.perform.StageInk;
import gleaner.desk.perform.StagePlan;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Paints the dim line at the foot of the stage: words, a bar, words. Where there is little room, what matters least is left out. */
final class FootPainter {
	private static final int LETTERS = 16;
	private static final int SMALLEST = 9;
	private static final int GAP = 40;
	private static final int AROUND_BAR = 24;
	private static final int SHORTEST_BAR = 60;
	private static final int LIGHT = 12;
	private static final int BAR = 2;
	/** Between two parts at one end. */
	private static final String BETWEEN = " ";

	private final StageFonts fonts;

	FootPainter(StageFonts fonts) {
		this.fonts = fonts;
	}

	void paint(GC gc, Rectangle area, FootLine foot, StagePlan plan, StageInk ink) {
		if (foot.equals(FootLine.NONE)) return;
		double scale = Math.max((double) SMALLEST / LETTERS, plan.scale());
		gc.setFont(fonts.plain(LETTERS * scale));
		List<String> before = new ArrayList<>(foot.before());
		List<String> after = new ArrayList<>(foot.after());
		int gap = (int) (GAP * scale);
		int bar = Double.isNaN(foot.done()) ? 0 : (int) (SHORTEST_BAR * scale);
		int light = foot.recorded().isEmpty() ? 0 : gc.textExtent(foot.recorded()).x + (int) (LIGHT * scale * 2) + gap;
		while (light + width(gc, before, gap) + width(gc, after, gap) + bar > plan.footWidth() && (!after.isEmpty() || before.size() > 1))
			if (after.isEmpty()) before.removeLast();
			else after.removeFirst();
		int height = gc.textExtent("0").y;
		int y = area.y + plan.footMiddle() - height / 2;
		int x = area.x + plan.footLeft();
		if (light > 0) {
			int dot = (int) (LIGHT * scale);
			gc.setBackground(StagePainter.colour(ink.light()));
			gc.fillOval(x, area.y + plan.footMiddle() - dot / 2, dot, dot);
			gc.setForeground(StagePainter.colour(ink.light()));
			gc.drawText(foot.recorded(), x + dot + dot / 2, y, SWT.DRAW_TRANSPARENT);
			x += light;
		}
		gc.setForeground(StagePainter.colour(ink.foot()));
		for (String part : before) {
			gc.drawText(part, x, y, SWT.DRAW_TRANSPARENT);
			x += gc.textExtent(part).x + gap;
		}
		int right = area.x + plan.footLeft() + plan.footWidth();
		for (int i = after.size() - 1; i >= 0; i--) {
			Point size = gc.textExtent(after.get(i));
			gc.drawText(after.get(i), right - size.x, y, SWT.DRAW_TRANSPARENT);
			right -= size.x + gap;
		}
		if (bar > 0)
			bar(gc, x - gap + (int) (AROUND_BAR * scale), right + gap - (int) (AROUND_BAR * scale), area.y + plan.footMiddle(), foot,
					ink, Math.max(1, (int) Math.round(BAR * scale)));
	}

	private static int width(GC gc, List<String> parts, int gap) {
		return parts.stream().mapToInt(part -> gc.textExtent(part.isEmpty() ? BETWEEN : part).x + gap).sum();
	}

	private static void bar(GC gc, int from, int to, int middle, FootLine foot, StageInk ink, int thickness) {
		if (to <= from) return;
		gc.setBackground(StagePainter.colour(ink.track()));
		gc.fillRectangle(from, middle - thickness / 2, to - from, thickness);
		gc.setBackground(StagePainter.colour(ink.done()));
		gc.fillRectangle(from, middle - thickness / 2, (int) Math.round((to - from) * Math.clamp(foot.done(), 0, 1)), thickness);
	}
}
