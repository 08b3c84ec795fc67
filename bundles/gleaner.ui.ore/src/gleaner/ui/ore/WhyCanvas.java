// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.ore;

import gleaner.mining.assay.Row;
import gleaner.mining.ear.Opinion;
import gleaner.mining.ear.Reason;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Rows;
import gleaner.ui.Spoken;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** Why a raw poem stands where it does: up to five reasons with bars for and against, the guess, and the poems most like it. */
final class WhyCanvas {
	private static final int EDGE = 16;
	private static final int LINE = 24;
	private static final int BAR = 34;
	private static final int BAR_HEIGHT = 4;
	private static final int NUMBER = 40;

	private final Canvas canvas;
	private final Font bold;
	private final Font small;
	private final Consumer<Row> opened;
	private List<Reason> reasons = List.of();
	private List<Row> kin = List.of();
	private String guess = "";
	private int kinTop;

	/** @param opened told of a kindred poem that is clicked */
	WhyCanvas(Composite parent, Consumer<Row> opened) {
		this.opened = opened;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		bold = Fonts.ui(canvas, 0, SWT.BOLD);
		small = Fonts.ui(canvas, -1, SWT.NORMAL);
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		canvas.addListener(SWT.MouseUp, this::clicked);
		canvas.addListener(SWT.MouseMove, event -> canvas
				.setCursor(kinAt(event.y) >= 0 ? canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null));
		Ink.follow(canvas, any -> canvas.setBackground(Ink.PANE.get()));
		Spoken.picture(canvas, this::spoken);
	}

	Canvas control() {
		return canvas;
	}

	/** @param likeKept how many poems that were kept are like this one */
	void show(List<Reason> found, Opinion opinion, int likeKept, List<Row> near) {
		reasons = found;
		kin = near;
		guess = guess(opinion, likeKept);
		canvas.redraw();
	}

	private static String guess(Opinion opinion, int likeKept) {
		if (!opinion.isThere()) return "The ear has no opinion yet; keep some poems, and pass some.";
		String like = likeKept == 0 ? "" : likeKept == 1 ? ", like one that you kept" : ", like " + likeKept + " that you kept";
		return "The ear guesses " + Math.round(100 * opinion.guess()) + " of 100 that you keep it (" + Math.round(100 * opinion.low())
				+ " to " + Math.round(100 * opinion.high()) + ")" + like + ".";
	}

	/** How high it has to be to show all, in pixels. */
	int height() {
		return LINE * (1 + reasons.size() + 2 + (kin.isEmpty() ? 0 : 1 + kin.size())) + EDGE;
	}

	private void paint(GC gc) {
		int width = canvas.getClientArea().width - 2 * EDGE;
		gc.setAntialias(SWT.ON);
		gc.setForeground(Ink.LINE.get());
		gc.drawLine(EDGE, 0, EDGE + width, 0);
		int y = EDGE / 2;
		y = heading(gc, "Why it is here", y);
		int most = reasons.stream().mapToInt(reason -> Math.abs(reason.points())).max().orElse(1);
		for (Reason reason : reasons) y = reason(gc, reason, most, width, y);
		gc.setFont(small);
		gc.setForeground(Ink.DIM.get());
		for (String line : wrapped(gc, guess, width)) {
			gc.drawText(line, EDGE, y + 3, true);
			y += LINE - 4;
		}
		if (kin.isEmpty()) return;
		y = heading(gc, "Kin", y + 8);
		kinTop = y;
		for (Row row : kin) {
			gc.setFont(JFaceResources.getFont(Fonts.DEBRIS));
			gc.setForeground(Ink.INK.get());
			String from = row.label().citation();
			gc.setFont(small);
			int room = gc.textExtent(from).x;
			gc.setForeground(Ink.DIM.get());
			gc.drawText(from, EDGE + width - room, y + 3, true);
			gc.setFont(JFaceResources.getFont(Fonts.DEBRIS));
			gc.setForeground(Ink.INK.get());
			gc.drawText(Rows.shorten(gc, row.begins(), width - room - 12), EDGE, y, true);
			y += LINE;
		}
	}

	private int heading(GC gc, String words, int y) {
		gc.setFont(bold);
		gc.setForeground(Ink.INK.get());
		gc.drawText(words, EDGE, y, true);
		return y + LINE;
	}

	private int reason(GC gc, Reason reason, int most, int width, int y) {
		gc.setFont(canvas.getFont());
		gc.setForeground(Ink.INK.get());
		Point size = gc.textExtent("Ag");
		gc.drawText(Rows.shorten(gc, reason.words(), width - NUMBER - 2 * BAR - 8), EDGE, y, true);
		int zero = EDGE + width - NUMBER - BAR;
		int middle = y + size.y / 2;
		int length = Math.max(1, BAR * Math.abs(reason.points()) / most);
		gc.setBackground((reason.points() > 0 ? Ink.ACCENT : Ink.DIM).get());
		gc.fillRectangle(reason.points() > 0 ? zero : zero - length, middle - BAR_HEIGHT / 2, length, BAR_HEIGHT);
		gc.setForeground(Ink.DIM.get());
		gc.drawLine(zero, middle - 5, zero, middle + 4);
		String number = (reason.points() > 0 ? "+" : "−") + Math.abs(reason.points());
		gc.drawText(number, EDGE + width - gc.textExtent(number).x, y, true);
		return y + LINE;
	}

	private static List<String> wrapped(GC gc, String words, int width) {
		if (gc.textExtent(words).x <= width) return List.of(words);
		int cut = words.length();
		while (cut > 0 && gc.textExtent(words.substring(0, cut)).x > width) cut = words.lastIndexOf(' ', cut - 1);
		return cut <= 0 ? List.of(words) : List.of(words.substring(0, cut), words.substring(cut + 1));
	}

	private int kinAt(int y) {
		int index = kin.isEmpty() || y < kinTop ? -1 : (y - kinTop) / LINE;
		return index < kin.size() ? index : -1;
	}

	private void clicked(Event event) {
		int index = kinAt(event.y);
		if (index >= 0) opened.accept(kin.get(index));
	}

	private String spoken() {
		return "Why it is here: " + reasons.stream().map(reason -> reason.words() + " " + reason.points()).collect(Collectors.joining(", "))
				+ ". " + guess + (kin.isEmpty() ? "" : " Kin: " + kin.stream().map(Row::begins).collect(Collectors.joining("; ")));
	}
}
