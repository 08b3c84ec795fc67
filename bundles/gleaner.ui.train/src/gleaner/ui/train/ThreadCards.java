// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import gleaner.desk.thread.CardWords;
import gleaner.runs.Run;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Rows;
import gleaner.ui.Spoken;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/**
 * The threads as cards, one below the other. A native table, for keys and screen readers; only its painting is ours. A card gets its words
 * when it is first to be seen.
 */
final class ThreadCards {
	private static final int GAP = 8;
	private static final int PADDING = 12;
	private static final int RADIUS = 8;
	private static final int DOT = 8;
	private static final int AFTER_LABEL = 12;
	private static final int LINES = 5;
	private static final int LINE_GAP = 2;
	/** GTK would paint a dotted frame of its own within that of the card. */
	private static final String NO_FRAME = "treeview, treeview.view { outline-style: none; outline-width: 0; }";

	private final Table table;
	private final TableColumn column;
	private final Font title;
	private final Font small;
	private List<Run> runs = List.of();
	/** Of the table inside, as it was laid out last: to ask for it takes a way to the screen and back. */
	private int width;

	/** @param onChoose gets the thread that the poet chooses */
	ThreadCards(Composite parent, Consumer<Run> onChoose) {
		table = new Table(parent, SWT.SINGLE | SWT.V_SCROLL | SWT.VIRTUAL);
		table.setData("org.eclipse.swt.internal.gtk.css", NO_FRAME);
		Spoken.name(table, "Threads");
		column = new TableColumn(table, SWT.LEFT);
		title = Fonts.ui(table, 0, SWT.BOLD);
		small = Fonts.ui(table, -1, SWT.NORMAL);
		table.addListener(SWT.MeasureItem, e -> e.height = height(e.gc));
		table.addListener(SWT.EraseItem, e -> e.detail &= ~(SWT.HOT | SWT.FOCUSED | SWT.FOREGROUND | SWT.SELECTED | SWT.BACKGROUND));
		table.addListener(SWT.PaintItem, this::paint);
		for (int focus : new int[] { SWT.FocusIn, SWT.FocusOut }) table.addListener(focus, e -> table.redraw());
		table.addListener(SWT.SetData, e -> {
			if (e.index < runs.size()) ((TableItem) e.item).setText(spoken(runs.get(e.index)));
		});
		table.addListener(SWT.Resize, e -> fit());
		table.addListener(SWT.MouseMove, this::explain);
		table.addListener(SWT.Selection, e -> {
			int index = table.getSelectionIndex();
			if (index >= 0 && index < runs.size()) onChoose.accept(runs.get(index));
		});
		Ink.follow(table, Composite::redraw);
	}

	Table control() {
		return table;
	}

	/** The cards are as wide as the table, which is known only when it has been laid out. */
	void fit() {
		width = table.getClientArea().width;
		if (width > 0 && column.getWidth() != width) column.setWidth(width);
	}

	/** Shows the threads, and which is chosen. */
	void show(List<Run> newRuns, String chosen) {
		if (newRuns != runs) {
			List<Run> before = runs;
			runs = newRuns;
			if (table.getItemCount() != runs.size()) table.setItemCount(runs.size());
			for (int i = 0; i < Math.min(runs.size(), before.size()); i++) if (!runs.get(i).equals(before.get(i))) table.clear(i);
		}
		int index = index(chosen);
		if (index >= 0 && table.getSelectionIndex() != index) table.setSelection(index);
		table.redraw();
	}

	private int index(String id) {
		for (int i = 0; i < runs.size(); i++) if (runs.get(i).id().equals(id)) return i;
		return -1;
	}

	/** What a screen reader says. */
	private static String spoken(Run run) {
		LocalDateTime now = LocalDateTime.now();
		String lines = CardWords.lines(run, now).stream().map(line -> line.label() + " " + line.value()).collect(Collectors.joining(". "));
		return run.called() + ", " + run.engine() + " " + run.shortId() + ", " + CardWords.state(run, now) + ". " + lines;
	}

	/** The whole of a card whose words are shortened. */
	private void explain(Event event) {
		TableItem item = table.getItem(new Point(event.x, event.y));
		int index = item == null ? -1 : table.indexOf(item);
		String tip = index < 0 || index >= runs.size() ? null : whole(runs.get(index));
		if (!Objects.equals(tip, table.getToolTipText())) table.setToolTipText(tip);
	}

	private static String whole(Run run) {
		LocalDateTime now = LocalDateTime.now();
		List<String> lines = new ArrayList<>(List.of(run.called() + " · " + run.engine() + " · " + CardWords.state(run, now)));
		for (CardWords.Line line : CardWords.lines(run, now)) lines.add(line.label() + ": " + line.value());
		return String.join("\n", lines);
	}

	private int height(GC gc) {
		gc.setFont(small);
		int line = gc.getFontMetrics().getHeight() + LINE_GAP;
		gc.setFont(title);
		return GAP + 2 * PADDING + gc.getFontMetrics().getHeight() + 4 + LINES * line;
	}

	private void paint(Event event) {
		int index = table.indexOf((TableItem) event.item);
		if (index < 0 || index >= runs.size()) return;
		Run run = runs.get(index);
		GC gc = event.gc;
		Rectangle row = ((TableItem) event.item).getBounds();
		boolean chosen = table.getSelectionIndex() == index;
		gc.setBackground(Ink.PANE.get());
		gc.fillRectangle(0, row.y - 1, width, row.height + 1);
		Rectangle card = new Rectangle(GAP, row.y + GAP, width - 2 * GAP, row.height - GAP);
		gc.setAntialias(SWT.ON);
		gc.setBackground((chosen ? Ink.SELECTION : Ink.PANE).get());
		gc.fillRoundRectangle(card.x, card.y, card.width, card.height, RADIUS, RADIUS);
		gc.setForeground((chosen ? Ink.ACCENT : Ink.LINE).get());
		if (chosen && table.isFocusControl()) {
			gc.setLineWidth(2);
			gc.drawRoundRectangle(card.x + 1, card.y + 1, card.width - 2, card.height - 2, RADIUS, RADIUS);
			gc.setLineWidth(1);
		} else gc.drawRoundRectangle(card.x, card.y, card.width - 1, card.height - 1, RADIUS, RADIUS);
		int y = card.y + PADDING;
		Ink dim = chosen ? Ink.INK : Ink.DIM; // dim would be too faint on a selection
		y += paintHead(gc, run, card, y, dim) + 4;
		paintLines(gc, run, card, y, dim);
	}

	private int paintHead(GC gc, Run run, Rectangle card, int y, Ink dim) {
		gc.setFont(title);
		int height = gc.getFontMetrics().getHeight();
		gc.setBackground(ThreadInk.of(run, runs).get());
		gc.fillOval(card.x + PADDING, y + (height - DOT) / 2 + 1, DOT, DOT);
		int x = card.x + PADDING + DOT + 8;
		gc.setForeground(Ink.INK.get());
		int end = card.x + card.width - PADDING;
		String name = Rows.shorten(gc, run.called(), end - x);
		gc.drawText(name, x, y, true);
		x += gc.textExtent(name).x + 8;
		gc.setFont(small);
		int drop = height - gc.getFontMetrics().getHeight() - 1;
		String state = Rows.shorten(gc, CardWords.state(run, LocalDateTime.now()), Math.max(0, end - x));
		int right = end - gc.textExtent(state).x;
		gc.setForeground(dim.get());
		String who = run.engine() + (run.name().isBlank() ? "" : " · " + run.shortId());
		String shown = Rows.shorten(gc, who, right - x - 8);
		if (shown.length() > 2) gc.drawText(shown, x, y + drop, true);
		gc.drawText(state, right, y + drop, true);
		return height;
	}

	private void paintLines(GC gc, Run run, Rectangle card, int top, Ink dim) {
		gc.setFont(small);
		int height = gc.getFontMetrics().getHeight() + LINE_GAP;
		int y = top;
		List<CardWords.Line> lines = CardWords.lines(run, LocalDateTime.now());
		int labels = lines.stream().mapToInt(line -> gc.textExtent(line.label()).x).max().orElse(0);
		for (CardWords.Line line : lines) {
			gc.setForeground(dim.get());
			gc.drawText(line.label(), card.x + PADDING, y, true);
			gc.setForeground(Ink.INK.get());
			int x = card.x + PADDING + labels + AFTER_LABEL;
			gc.drawText(Rows.shorten(gc, line.value(), card.x + card.width - PADDING - x), x, y, true);
			y += height;
		}
	}
}
