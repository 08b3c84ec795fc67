// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.compare.vote.Standing;
import gleaner.ui.Css;
import gleaner.ui.EmptyPage;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.part.ViewPart;

/** How often each voice would be liked better, and how sure that is: a dot on its line. UI thread only. */
public final class TallyView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.compare.tally";
	private static final int SIDE = 12;
	private static final int ROW = 44;
	private static final int FOOT = 24;
	private static final int DOT = 8;

	private Room room;
	private Composite page;
	private Composite head;
	private ScrolledComposite scroll;
	private Canvas canvas;
	private Font small;
	private Label count;
	private EmptyPage empty;

	@Override
	public void createPartControl(Composite parent) {
		room = Room.of(getSite().getWorkbenchWindow());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		page = parent;
		head = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(SIDE, 8).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		count = new Label(head, SWT.NONE);
		count.setFont(Fonts.ui(count, -1, SWT.NORMAL));
		Css.id(count, Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(count);
		Link takeBack = Spoken.name(new Link(head, SWT.NONE), "Take back last vote");
		takeBack.setText("<a>Take back last vote</a>");
		takeBack.setFont(Fonts.ui(takeBack, -1, SWT.NORMAL));
		takeBack.addListener(SWT.Selection, event -> room.voting().takeBack());
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.setAlwaysShowScrollBars(false);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(scroll);
		canvas = new Canvas(scroll, SWT.DOUBLE_BUFFERED);
		scroll.setContent(canvas);
		small = Fonts.ui(canvas, -1, SWT.NORMAL);
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		Spoken.picture(canvas, this::words);
		Ink.follow(canvas, Canvas::redraw);
		empty = new EmptyPage(parent, getSite(), scroll);
		room.onChange(parent, this::show);
		show();
	}

	private void show() {
		List<Standing> standings = room.voting().standings();
		boolean isEmpty = standings.isEmpty();
		Margins.of(page, isEmpty);
		include(head, !isEmpty);
		count.setText(isEmpty ? "" : room.voting().words());
		if (isEmpty) empty.say("Press 1, 2, 3 … in a pane to vote for the poem you like best, = if all are alike. "
				+ "After ten votes, a dot shows how often a voice would win, and a line how certain that is.");
		else empty.clear();
		scroll.setMinSize(SWT.DEFAULT, standings.size() * ROW + 2 * FOOT + 8);
		canvas.redraw();
	}

	private static void include(Composite row, boolean isIn) {
		row.setVisible(isIn);
		((GridData) row.getLayoutData()).exclude = !isIn;
	}

	private String words() {
		return room.voting().standings().stream().map(TallyView::words).collect(Collectors.joining("; "));
	}

	private static String words(Standing each) {
		return each.name() + ": " + won(each) + (each.isUnsure() ? ", too few votes"
				: String.format(Locale.ROOT, ", %.2f, between %.2f and %.2f", each.chance(), each.low(), each.high()));
	}

	private static String won(Standing each) {
		return each.won() + " of " + each.duels() + (each.tied() > 0 ? ", " + each.tied() + " alike" : "");
	}

	private void paint(GC gc) {
		List<Standing> standings = room.voting().standings();
		if (standings.isEmpty()) return;
		int width = canvas.getClientArea().width;
		gc.setAntialias(SWT.ON);
		int y = 0;
		for (Standing each : standings) {
			paint(gc, each, y, width);
			y += ROW;
		}
		gc.setFont(small);
		gc.setForeground(Ink.DIM.get());
		gc.drawText("never", SIDE, y + 4, true);
		Point half = gc.textExtent("half");
		gc.drawText("half", (width - half.x) / 2, y + 4, true);
		Point always = gc.textExtent("always");
		gc.drawText("always", width - SIDE - always.x, y + 4, true);
		gc.drawText("lines: 95 % intervals", SIDE, y + 4 + half.y + 4, true);
	}

	private void paint(GC gc, Standing each, int y, int width) {
		int room0 = width - 2 * SIDE;
		gc.setFont(small);
		String right = each.isUnsure() ? "too few votes" : won(each);
		Point extent = gc.textExtent(right);
		gc.setForeground(Ink.DIM.get());
		gc.drawText(right, width - SIDE - extent.x, y + 6, true);
		gc.setForeground(each.isUnsure() ? Ink.DIM.get() : Ink.INK.get());
		gc.drawText(PaneHead.fitted(gc, each.name(), room0 - extent.x - SIDE), SIDE, y + 6, true);
		int line = y + ROW - 12;
		gc.setForeground(Ink.LINE.get());
		gc.setLineWidth(2);
		gc.drawLine(SIDE, line, width - SIDE, line);
		gc.setLineWidth(1);
		gc.drawLine(width / 2, line - 5, width / 2, line + 5);
		if (each.isUnsure()) return;
		gc.setForeground(Ink.INK.get());
		gc.setLineWidth(2);
		gc.drawLine(SIDE + (int) (each.low() * room0), line, SIDE + (int) (each.high() * room0), line);
		gc.setLineWidth(1);
		gc.setBackground(Ink.ACCENT.get());
		gc.fillOval(SIDE + (int) (each.chance() * room0) - DOT / 2, line - DOT / 2, DOT, DOT);
	}

	@Override
	public void setFocus() {
		if (!empty.setFocus()) canvas.setFocus();
	}
}
