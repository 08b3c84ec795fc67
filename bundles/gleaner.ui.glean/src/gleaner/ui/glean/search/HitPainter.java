// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.search;

import gleaner.desk.search.HitRow;
import gleaner.search.HitLine;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Rows;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Widget;

/**
 * Paints the rows of hits: heads in the interface's font with a dim detail at the right, lines in the book face, with what was asked
 * for in the accent's ink and underlined.
 */
final class HitPainter {
	private static final int EDGE = 4;
	private static final int INDENT = 16;
	private static final int BETWEEN = 12;

	private final Table table;
	private final Font bold;
	private final Font small;

	/** The row whose ground has been painted as selected. */
	private Widget lit;

	private HitPainter(Table table) {
		this.table = table;
		bold = Fonts.ui(table, 0, SWT.BOLD);
		small = Fonts.ui(table, -1, SWT.NORMAL);
	}

	static void paint(Table table) {
		HitPainter painter = new HitPainter(table);
		table.addListener(SWT.MeasureItem, painter::measure);
		table.addListener(SWT.EraseItem, painter::erase);
		table.addListener(SWT.PaintItem, painter::paint);
		Ink.follow(table, Composite::redraw);
	}

	private void measure(Event event) {
		event.gc.setFont(JFaceResources.getFontRegistry().get(Fonts.DEBRIS));
		event.height = Math.max(Rows.HEIGHT, event.gc.getFontMetrics().getHeight() + 6);
	}

	private void erase(Event event) {
		boolean selected = (event.detail & SWT.SELECTED) != 0;
		lit = selected ? event.item : null;
		event.detail &= ~(SWT.HOT | SWT.FOCUSED | SWT.FOREGROUND | SWT.SELECTED);
		if (!selected)
			return;
		Color before = event.gc.getBackground();
		event.gc.setBackground(Ink.SELECTION.get());
		event.gc.fillRectangle(0, event.y, table.getClientArea().width, event.height);
		event.gc.setBackground(before);
	}

	private void paint(Event event) {
		if (!(event.item.getData() instanceof HitRow row))
			return;
		Rectangle bounds = ((TableItem) event.item).getBounds(0);
		bounds.width = table.getClientArea().width - bounds.x;
		if (row.isHead())
			head(event.gc, row, bounds, lit == event.item);
		else
			line(event.gc, row, row.line().orElseThrow(), bounds);
	}

	private void head(GC gc, HitRow row, Rectangle bounds, boolean isLit) {
		gc.setFont(small);
		int room = bounds.width - 2 * EDGE;
		String detail = Rows.shorten(gc, row.detail(), room / 2);
		int detailWidth = detail.isEmpty() ? 0 : gc.textExtent(detail).x;
		gc.setForeground((isLit ? Ink.INK : Ink.DIM).get());
		gc.drawText(detail, bounds.x + bounds.width - EDGE - detailWidth, middle(gc, bounds), true);
		gc.setFont(bold);
		gc.setForeground(Ink.INK.get());
		gc.drawText(Rows.shorten(gc, row.text(), room - detailWidth - BETWEEN), bounds.x + EDGE, middle(gc, bounds), true);
	}

	private void line(GC gc, HitRow row, HitLine line, Rectangle bounds) {
		gc.setFont(JFaceResources.getFontRegistry().get(Fonts.DEBRIS));
		String text = line.text().substring(0, row.end());
		int x = bounds.x + INDENT;
		int y = middle(gc, bounds);
		int from = row.indent();
		if (row.isCut())
			x = draw(gc, "…", x, y, false);
		for (HitLine.Mark mark : line.marks()) {
			if (mark.start() < from || mark.end() > text.length())
				continue;
			x = draw(gc, text.substring(from, mark.start()), x, y, false);
			x = draw(gc, text.substring(mark.start(), mark.end()), x, y, true);
			from = mark.end();
		}
		draw(gc, Rows.shorten(gc, text.substring(Math.min(from, text.length())), Math.max(0, bounds.x + bounds.width - EDGE - x)), x, y,
				false);
	}

	private static int draw(GC gc, String text, int x, int y, boolean marked) {
		if (text.isEmpty())
			return x;
		int width = gc.textExtent(text).x;
		gc.setForeground((marked ? Ink.ACCENT : Ink.INK).get());
		gc.drawText(text, x, y, true);
		if (marked) {
			int base = y + gc.getFontMetrics().getLeading() + gc.getFontMetrics().getAscent() + 2;
			gc.drawLine(x, base, x + width - 1, base);
		}
		return x + width;
	}

	private static int middle(GC gc, Rectangle bounds) {
		return bounds.y + (bounds.height - gc.getFontMetrics().getHeight()) / 2;
	}
}
