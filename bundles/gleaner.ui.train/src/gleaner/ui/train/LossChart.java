// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import gleaner.desk.thread.CardWords;
import gleaner.desk.thread.Measure;
import gleaner.desk.thread.Scale;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Rows;
import gleaner.ui.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** The losses of threads over their steps, drawn as it is needed, sharp at any scale. */
final class LossChart {
	private static final int AROUND_WORDS = 8;
	private static final int LEFT = 52;
	private static final int RIGHT = 28;
	private static final int TOP = 28;
	private static final int BOTTOM = 32;
	private static final int TICKS = 5;
	private static final int RING = 8;
	private static final double AIR = 0.04;
	/** The lowest value of a logarithmic axis. */
	private static final double LOWEST = 1e-6;

	private final Canvas canvas;
	private final Font small;
	private ChartData data = new ChartData(List.of(), Optional.empty(), 0, 0, 1);
	private Measure measure = Measure.LOSS;
	private boolean logarithmic;
	private String empty = "";
	private int hover = -1;

	LossChart(Composite parent) {
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		small = Fonts.ui(canvas, -2, SWT.NORMAL);
		canvas.addListener(SWT.Paint, e -> paint(e.gc));
		canvas.addListener(SWT.MouseMove, e -> hover(e.x));
		canvas.addListener(SWT.MouseExit, e -> hover(-1));
		Spoken.picture(canvas, this::inWords);
		Ink.follow(canvas, Canvas::redraw);
	}

	Canvas control() {
		return canvas;
	}

	/**
	 * Shows data.
	 *
	 * @param whenEmpty what is said if there is nothing to draw
	 */
	void show(ChartData newData, Measure newMeasure, boolean isLogarithmic, String whenEmpty) {
		data = newData;
		measure = newMeasure;
		logarithmic = isLogarithmic;
		empty = whenEmpty;
		canvas.redraw();
	}

	/** The chart in a sentence, for a screen reader. */
	private String inWords() {
		List<String> curves = data.curves().stream()
				.map(curve -> curve.run().called() + " at step " + CardWords.count(curve.steps()[curve.steps().length - 1]) + ": "
						+ Scale.words(curve.values()[curve.values().length - 1]))
				.toList();
		return curves.isEmpty() ? empty : measure.label + ". " + String.join("; ", curves);
	}

	private void hover(int x) {
		if (x == hover) return;
		hover = x;
		canvas.redraw();
	}

	private void paint(GC gc) {
		Rectangle all = canvas.getClientArea();
		gc.setAntialias(SWT.ON);
		gc.setTextAntialias(SWT.ON);
		gc.setFont(small);
		if (data.curves().isEmpty()) {
			gc.setForeground(Ink.DIM.get());
			TextLayout words = new TextLayout(gc.getDevice());
			words.setFont(gc.getFont());
			words.setText(empty);
			words.setAlignment(SWT.CENTER);
			words.setWidth(Math.max(1, all.width - 2 * AROUND_WORDS));
			words.draw(gc, AROUND_WORDS, Math.max(0, (all.height - words.getBounds().height) / 2));
			words.dispose();
			return;
		}
		Rectangle area = new Rectangle(LEFT, TOP, all.width - LEFT - RIGHT, all.height - TOP - BOTTOM);
		if (area.width < 40 || area.height < 30) return;
		Scale x = new Scale(0, Math.max(1, data.steps()), false, area.x, area.x + area.width);
		Scale y = vertical(area);
		paintGrid(gc, x, y, area);
		gc.setClipping(area.x, area.y - 2, area.width + 2, area.height + 4);
		for (ChartData.Curve curve : data.curves()) paintCurve(gc, curve, x, y, isChosen(curve.run()));
		gc.setClipping((Rectangle) null);
		data.chosen().ifPresent(run -> paintMarks(gc, run, x, y, area));
		if (hover >= area.x && hover <= area.x + area.width) paintHover(gc, x, area);
	}

	private Scale vertical(Rectangle area) {
		double least = logarithmic ? Math.max(LOWEST, data.least()) : data.least();
		double most = Math.max(data.most(), least * 1.001 + 1e-9);
		double air = logarithmic ? Math.pow(most / least, AIR) : (most - least) * AIR;
		return new Scale(logarithmic ? least / air : Math.max(0, least - air), logarithmic ? most * air : most + air, logarithmic,
				area.y + area.height, area.y);
	}

	private boolean isChosen(Run run) {
		return data.chosen().map(Run::id).filter(run.id()::equals).isPresent();
	}

	private static void paintGrid(GC gc, Scale x, Scale y, Rectangle area) {
		gc.setLineWidth(1);
		for (double tick : y.ticks(TICKS)) {
			int at = (int) Math.round(y.pixel(tick));
			gc.setForeground(Ink.LINE.get());
			gc.drawLine(area.x, at, area.x + area.width, at);
			String words = Scale.words(tick);
			Point size = gc.textExtent(words);
			gc.setForeground(Ink.DIM.get());
			gc.drawText(words, area.x - 8 - size.x, at - size.y / 2, true);
		}
		for (double tick : x.ticks(TICKS)) {
			String words = Scale.words(tick);
			gc.setForeground(Ink.DIM.get());
			gc.drawText(words, (int) Math.round(x.pixel(tick)) - gc.textExtent(words).x / 2, area.y + area.height + 8, true);
		}
	}

	/** Many points in one column of pixels are drawn as their mean. */
	private static void paintCurve(GC gc, ChartData.Curve curve, Scale x, Scale y, boolean chosen) {
		gc.setForeground(curve.ink().get());
		gc.setLineWidth(chosen ? 2 : 1);
		gc.setLineJoin(SWT.JOIN_ROUND);
		List<Integer> line = new ArrayList<>();
		double sum = 0;
		int count = 0;
		int column = Integer.MIN_VALUE;
		for (int i = 0; i < curve.steps().length; i++) {
			int at = (int) Math.round(x.pixel(curve.steps()[i]));
			if (at != column && count > 0) {
				add(line, column, y, sum / count);
				sum = 0;
				count = 0;
			}
			column = at;
			double value = curve.values()[i];
			if (Double.isFinite(value)) {
				sum += value;
				count++;
			} else {
				draw(gc, line);
			}
		}
		if (count > 0) add(line, column, y, sum / count);
		draw(gc, line);
	}

	private static void add(List<Integer> line, int column, Scale y, double value) {
		line.add(column);
		line.add((int) Math.clamp(Math.round(y.pixel(Math.max(value, y.logarithmic() ? LOWEST : value))), -10_000L, 10_000L));
	}

	private static void draw(GC gc, List<Integer> line) {
		if (line.size() == 2) gc.drawPoint(line.get(0), line.get(1));
		else if (!line.isEmpty()) gc.drawPolyline(line.stream().mapToInt(Integer::intValue).toArray());
		line.clear();
	}

	private void paintMarks(GC gc, Run run, Scale x, Scale y, Rectangle area) {
		int free = Integer.MIN_VALUE;
		for (Run.Finding finding : run.findings()) {
			int at = (int) Math.round(x.pixel(finding.step()));
			if (at < area.x || at > area.x + area.width) continue;
			gc.setForeground(Ink.QUOTATION.get());
			gc.setLineWidth(1);
			gc.setLineStyle(SWT.LINE_DASH);
			gc.drawLine(at, area.y, at, area.y + area.height);
			gc.setLineStyle(SWT.LINE_SOLID);
			int whole = gc.textExtent(finding.what()).x;
			boolean before = at - whole - 6 >= area.x;
			String words = before ? finding.what() : Rows.shorten(gc, finding.what(), area.x + area.width - at - 6);
			int width = gc.textExtent(words).x;
			int text = before ? at - width - 6 : at + 6;
			if (text < free || text + width > area.x + area.width) continue; // the pointer tells it all the same
			gc.setForeground(Ink.QUOTATIONTEXT.get());
			gc.drawText(words, text, area.y, true);
			free = text + width + 6;
		}
		run.best().ifPresent(best -> paintBest(gc, best, x, y, area));
	}

	private void paintBest(GC gc, RunModel best, Scale x, Scale y, Rectangle area) {
		double value = measure.of(best);
		if (!Double.isFinite(value)) return;
		int atX = (int) Math.round(x.pixel(best.step()));
		int atY = (int) Math.round(y.pixel(value));
		if (!area.contains(atX, Math.min(atY, area.y + area.height - 1))) return;
		gc.setLineWidth(2);
		gc.setBackground(Ink.PANE.get());
		gc.setForeground(Ink.ACCENT.get());
		gc.fillOval(atX - RING / 2, atY - RING / 2, RING, RING);
		gc.drawOval(atX - RING / 2, atY - RING / 2, RING, RING);
		String words = best.step() + " ★";
		Point size = gc.textExtent(words);
		gc.setForeground(Ink.INK.get());
		gc.drawText(words, Math.clamp(atX - size.x / 2, area.x, Math.max(area.x, area.x + area.width - size.x)), atY - RING - size.y, true);
	}

	private void paintHover(GC gc, Scale x, Rectangle area) {
		long step = Math.round(x.value(hover));
		long reach = Math.max(1, Math.round(x.value(hover + 6) - x.value(hover)));
		List<String> words = new ArrayList<>(List.of("step " + CardWords.count(step)));
		for (ChartData.Curve curve : data.curves().reversed()) {
			double value = curve.near(step, Math.max(reach, data.steps() / 50));
			if (Double.isFinite(value)) words.add(curve.run().called() + " " + Scale.words(value));
		}
		data.chosen().stream().flatMap(run -> run.findings().stream()).filter(finding -> Math.abs(finding.step() - step) <= reach)
				.forEach(finding -> words.add(finding.what()));
		gc.setLineWidth(1);
		gc.setForeground(Ink.DIM.get());
		gc.drawLine(hover, area.y, hover, area.y + area.height);
		String text = Rows.shorten(gc, String.join("   ", words), area.width);
		int width = gc.textExtent(text).x;
		int left = Math.clamp(hover - width / 2, area.x, Math.max(area.x, area.x + area.width - width));
		gc.setForeground(Ink.INK.get());
		gc.drawText(text, left, 6, true);
	}
}
