// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.compare.branch.BranchWords;
import gleaner.compare.xray.Tint;
import gleaner.compare.xray.XrayUnit;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** A small window near a place of a text: what might have stood there, how likely, and the way on from there. UI thread only. */
final class XrayCard {
	private static final int WIDTH = 280;
	private static final int ROW = 26;
	private static final int SIDE = 12;
	private static final int BAR = 56;
	private static final int NUMBER = 40;
	private static final int LETTERS = 34;

	/**
	 * Something that might have come.
	 *
	 * @param unit it
	 * @param word the word that it would have begun; empty as long as nobody knows
	 * @param isIt whether it is what came
	 */
	record Row(String unit, String word, double probability, boolean isIt) {
		Row spelt(String all) {
			return new Row(unit, all, probability, isIt);
		}

		String letters() {
			if (unit.isEmpty()) return "end";
			return unit.isBlank() ? unit.indexOf('\n') >= 0 ? "↵" : "␣" : unit.strip();
		}
	}

	private final Control over;
	private final BiConsumer<XrayUnit, Row> onBranch;
	private Shell shell;
	private Canvas canvas;
	private Font small;
	private String word = "";
	private String deed = "";
	private XrayUnit unit;
	private List<Row> rows = List.of();
	private int chosen;

	/** @param onBranch goes on from the place with what was chosen */
	XrayCard(Control over, BiConsumer<XrayUnit, Row> onBranch) {
		this.over = over;
		this.onBranch = onBranch;
		over.addDisposeListener(event -> close());
		over.addListener(SWT.FocusOut, event -> close());
		over.addListener(SWT.MouseVerticalWheel, event -> close());
	}

	boolean isOpen() {
		return shell != null && !shell.isDisposed();
	}

	/**
	 * Opens below a place.
	 *
	 * @param newDeed what Enter does, in words
	 */
	void open(Point place, String newWord, String newDeed, XrayUnit newUnit, List<Row> newRows) {
		close();
		deed = newDeed;
		word = newWord;
		unit = newUnit;
		rows = newRows;
		chosen = Math.max(0, rows.indexOf(rows.stream().filter(Row::isIt).findFirst().orElse(rows.getFirst())));
		shell = new Shell(over.getShell(), SWT.NO_TRIM | SWT.TOOL | SWT.NO_FOCUS | SWT.ON_TOP);
		Css.id(shell, Css.POPUP);
		canvas = new Canvas(shell, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		small = Fonts.ui(canvas, -1, SWT.NORMAL);
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		canvas.addListener(SWT.MouseMove, event -> choose(event.y / ROW - 1));
		canvas.addListener(SWT.MouseUp, event -> branch());
		canvas.addListener(SWT.MouseExit, event -> close());
		Spoken.picture(canvas, this::words);
		int height = (rows.size() + 2) * ROW + 6;
		Point at = over.toDisplay(place.x, place.y + 24);
		Rectangle screen = over.getMonitor().getClientArea();
		int y = at.y + height > screen.y + screen.height ? over.toDisplay(place.x, place.y).y - height - 2 : at.y;
		shell.setBounds(Math.clamp(at.x - SIDE, screen.x, Math.max(screen.x, screen.x + screen.width - WIDTH)), y, WIDTH, height);
		canvas.setBounds(0, 0, WIDTH, height);
		shell.setVisible(true);
	}

	/** Shows the same rows with more known of them, if they are still shown. */
	void show(XrayUnit of, List<Row> newRows) {
		if (!isOpen() || of != unit) return;
		rows = newRows;
		canvas.redraw();
	}

	void close() {
		if (isOpen()) shell.dispose();
		shell = null;
	}

	/** Arrows choose, Enter goes on, Escape closes; any other key closes and is somebody else's. */
	boolean key(int keyCode) {
		switch (keyCode) {
		case SWT.ARROW_UP -> choose(chosen - 1);
		case SWT.ARROW_DOWN -> choose(chosen + 1);
		case SWT.CR, SWT.KEYPAD_CR -> branch();
		case SWT.ESC -> close();
		default -> {
			close();
			return false;
		}
		}
		return true;
	}

	private void choose(int row) {
		if (row < 0 || row >= rows.size() || row == chosen) return;
		chosen = row;
		canvas.redraw();
	}

	private void branch() {
		Row row = rows.get(chosen);
		close();
		onBranch.accept(unit, row);
	}

	private String words() {
		StringBuilder all = new StringBuilder(word + ", " + Tint.odds(unit.probability()));
		for (Row row : rows)
			all.append("; ").append(row.letters()).append(' ').append(row.word()).append(' ').append(BranchWords.share(row.probability()));
		return all.toString();
	}

	private void paint(GC gc) {
		Rectangle area = canvas.getClientArea();
		Font serif = JFaceResources.getFontRegistry().get(Fonts.DEBRIS);
		gc.setAntialias(SWT.ON);
		gc.setBackground(Ink.PANE.get());
		gc.fillRectangle(area);
		gc.setForeground(Ink.DIM.get());
		gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
		gc.setFont(small);
		text(gc, Tint.odds(unit.probability()), area.width - SIDE, 0, true, Ink.DIM);
		gc.setFont(serif);
		text(gc, PaneHead.fitted(gc, word, area.width / 2), SIDE, 0, false, Ink.INK);
		double most = rows.stream().mapToDouble(Row::probability).max().orElse(1);
		for (int i = 0; i < rows.size(); i++) paint(gc, rows.get(i), i, Math.max(most, 1e-9), area.width, serif);
		int last = rows.size() + 1;
		gc.setForeground(Ink.LINE.get());
		gc.drawLine(SIDE, last * ROW + 3, area.width - SIDE, last * ROW + 3);
		gc.setFont(small);
		text(gc, deed, SIDE, last, false, Ink.ACCENT);
		text(gc, "Enter", area.width - SIDE, last, true, Ink.DIM);
	}

	private void paint(GC gc, Row row, int index, double most, int width, Font serif) {
		if (index == chosen) {
			gc.setBackground(Ink.SELECTION.get());
			gc.fillRectangle(1, (index + 1) * ROW, width - 2, ROW);
		}
		Ink quiet = index == chosen ? Ink.INK : Ink.DIM;
		gc.setFont(serif);
		text(gc, PaneHead.fitted(gc, row.letters(), row.word().isEmpty() ? width - BAR - NUMBER - 3 * SIDE : LETTERS), SIDE, index + 1,
				false,
				row.isIt() ? Ink.ACCENT : Ink.INK);
		if (!row.word().isEmpty()) text(gc, PaneHead.fitted(gc, row.word(), width - BAR - NUMBER - 3 * SIDE - LETTERS), SIDE + LETTERS,
				index + 1, false, row.isIt() ? Ink.ACCENT : Ink.INK);
		gc.setBackground(Ink.MACHINE.get());
		int bar = Math.max(2, (int) Math.round(BAR * row.probability() / most));
		gc.fillRoundRectangle(width - SIDE - NUMBER - BAR, (index + 1) * ROW + ROW / 2 - 2, bar, 4, 4, 4);
		gc.setFont(small);
		text(gc, row.probability() <= 0 ? "never" : BranchWords.share(row.probability()), width - SIDE, index + 1, true, quiet);
	}

	private static void text(GC gc, String words, int x, int row, boolean isRight, Ink ink) {
		Point extent = gc.textExtent(words);
		gc.setForeground(ink.get());
		gc.drawText(words, isRight ? x - extent.x : x, row * ROW + (ROW - extent.y) / 2 + 1, true);
	}
}
