// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import gleaner.desk.job.JobTable;
import gleaner.desk.job.SeenJobs;
import gleaner.desk.thread.Scale;
import gleaner.runs.LossPoint;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Rows;
import gleaner.ui.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** The losses of a sweep's trainings as small pictures side by side, all over the same steps and losses; the best is marked. */
final class JobCurves {
	private static final int WIDTH = 112;
	private static final int HEIGHT = 72;
	private static final int GAP = 8;
	private static final int INSIDE = 6;
	private static final double AIR = 0.05;

	private final ScrolledComposite scroll;
	private final Canvas canvas;
	private final Font small;
	private final IntConsumer onChoose;
	private SeenJobs seen = SeenJobs.NOTHING;
	private int chosen;

	/** @param onChoose gets the number of the task that is clicked */
	JobCurves(Composite parent, IntConsumer onChoose) {
		this.onChoose = onChoose;
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		canvas = new Canvas(scroll, SWT.DOUBLE_BUFFERED);
		scroll.setContent(canvas);
		scroll.addListener(SWT.Resize, e -> fit());
		small = Fonts.ui(canvas, -2, SWT.NORMAL);
		canvas.addListener(SWT.Paint, e -> paint(e.gc));
		canvas.addListener(SWT.MouseDown, this::choose);
		Spoken.picture(canvas, this::inWords);
		Ink.follow(canvas, Canvas::redraw);
	}

	Composite control() {
		return scroll;
	}

	private void fit() {
		Rectangle last = place(Math.max(0, rows().size() - 1));
		scroll.setMinHeight(last.y + last.height + GAP);
	}

	/** @param task the number of the chosen one; 0 if none is */
	void show(SeenJobs now, int task) {
		seen = now;
		chosen = task;
		fit();
		canvas.redraw();
	}

	private List<JobTable.Row> rows() {
		return seen.table().rows().stream().filter(row -> seen.curves().containsKey(row.number())).toList();
	}

	private String inWords() {
		if (seen.curves().isEmpty()) return "No losses yet";
		List<String> all = new ArrayList<>();
		for (JobTable.Row row : rows()) all.add(title(row) + (row.isBest() ? ", the best" : ""));
		return "Losses of " + String.join("; ", all);
	}

	/** Its number, and the settings that set it apart. */
	private String title(JobTable.Row row) {
		int settings = Math.max(1, seen.table().columns().size() - 3);
		return String.join(" ", row.cells().subList(0, settings));
	}

	private Rectangle place(int index) {
		int columns = Math.max(1, (scroll.getClientArea().width - GAP) / (WIDTH + GAP));
		return new Rectangle(GAP + index % columns * (WIDTH + GAP), GAP + index / columns * (HEIGHT + GAP), WIDTH, HEIGHT);
	}

	private void choose(Event event) {
		List<JobTable.Row> rows = rows();
		for (int i = 0; i < rows.size(); i++) if (place(i).contains(event.x, event.y)) onChoose.accept(rows.get(i).number());
	}

	private void paint(GC gc) {
		gc.setAntialias(SWT.ON);
		gc.setFont(small);
		List<JobTable.Row> rows = rows();
		if (rows.isEmpty()) {
			gc.setForeground(Ink.DIM.get());
			gc.drawText("No losses yet.", GAP, GAP, true);
			return;
		}
		double least = Double.POSITIVE_INFINITY;
		double most = Double.NEGATIVE_INFINITY;
		double steps = 1;
		for (JobTable.Row row : rows) for (LossPoint point : seen.curves().get(row.number())) {
			if (!Double.isFinite(point.loss())) continue;
			least = Math.min(least, point.loss());
			most = Math.max(most, point.loss());
			steps = Math.max(steps, point.step());
		}
		if (!(least <= most)) return;
		double air = Math.max((most - least) * AIR, 1e-9);
		for (int i = 0; i < rows.size(); i++) paint(gc, rows.get(i), place(i), steps, least - air, most + air);
	}

	private void paint(GC gc, JobTable.Row row, Rectangle place, double steps, double least, double most) {
		boolean isChosen = row.number() == chosen;
		gc.setBackground((isChosen ? Ink.SELECTION : Ink.PANE).get());
		gc.fillRectangle(place);
		gc.setForeground((row.isBest() ? Ink.ACCENT : Ink.LINE).get());
		gc.setLineWidth(row.isBest() ? 2 : 1);
		gc.drawRectangle(place.x, place.y, place.width - 1, place.height - 1);
		int line = gc.getFontMetrics().getHeight();
		gc.setForeground((row.isBest() || isChosen ? Ink.INK : Ink.DIM).get());
		String title = (row.isBest() ? "★ " : "") + title(row);
		gc.drawText(Rows.shorten(gc, title, place.width - 2 * INSIDE), place.x + INSIDE, place.y + INSIDE / 2, true);
		Rectangle area = new Rectangle(place.x + INSIDE, place.y + line + INSIDE, place.width - 2 * INSIDE,
				place.height - line - 2 * INSIDE);
		Scale x = new Scale(0, steps, false, area.x, area.x + area.width);
		Scale y = new Scale(least, most, false, area.y + area.height, area.y);
		List<Integer> points = new ArrayList<>();
		for (LossPoint point : seen.curves().get(row.number())) {
			if (!Double.isFinite(point.loss())) continue;
			points.add((int) Math.round(x.pixel(point.step())));
			points.add((int) Math.round(y.pixel(point.loss())));
		}
		gc.setForeground((row.isBest() ? Ink.ACCENT : Ink.QUOTATION).get());
		gc.setLineWidth(row.isBest() ? 2 : 1);
		gc.setLineJoin(SWT.JOIN_ROUND);
		if (points.size() >= 4) gc.drawPolyline(points.stream().mapToInt(Integer::intValue).toArray());
		else if (points.size() == 2) gc.drawPoint(points.get(0), points.get(1));
	}
}
