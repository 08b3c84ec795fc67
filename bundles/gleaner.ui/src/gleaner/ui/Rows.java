// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;

/**
 * Quiet rows for a native tree or table: generous height, a soft selection, column 0 the name (shortened with … where
 * it is too long), column 1 a dim detail at the right edge; a name may reach into the column of a short detail.
 * <p>
 * The texts stay the items' own, for keyboard and screen reader; only their painting is ours, because GTK forgets the
 * colours of items once a listener erases.
 */
public final class Rows {
	/** Height of a row in a tree, in pixels. */
	public static final int HEIGHT = 24;

	private static final String SECTION = "gleaner.section";
	private static final String FAINT = "gleaner.faint";
	private static final int DETAIL_EDGE = 6;
	private static final int NAME_EDGE = 2;
	private static final int BETWEEN = 8;
	private static final String ELLIPSIS = "…";

	private Rows() {
	}

	/** Makes an item a small dim heading between rows. */
	public static void section(Item item) {
		section(item, true);
	}

	/** The same, for a row that is now a heading and now none. */
	public static void section(Item item, boolean isSection) {
		item.setData(SECTION, isSection ? Boolean.TRUE : null);
	}

	/** Whether {@link #section(Item)} was said of the item. */
	public static boolean isSection(Item item) {
		return item.getData(SECTION) != null;
	}

	/** Makes an item's name dim: a hint, something that is not there yet. */
	public static void faint(Item item, boolean faint) {
		item.setData(FAINT, faint ? Boolean.TRUE : null);
	}

	/**
	 * Paints the rows of a tree or table.
	 *
	 * @param rows a Tree or Table with one or two columns (or none)
	 * @param height of a row in pixels, at least what the font needs
	 */
	public static void quiet(Composite rows, int height) {
		rows.addListener(SWT.MeasureItem, event -> event.height = Math.max(height, event.gc.getFontMetrics().getHeight() + 4));
		Widget[] lit = new Widget[1];
		rows.addListener(SWT.EraseItem, event -> lit[0] = erase(rows, event) ? event.item : null);
		rows.addListener(SWT.PaintItem, event -> paint(rows, event, lit[0] == event.item));
		Ink.follow(rows, Composite::redraw);
	}

	/**
	 * Gives the selected row of a tree or table its ground, also after a change of theme; all else stays as the system paints it.
	 *
	 * @param rows a Tree or Table, with boxes or without
	 */
	public static void lit(Composite rows) {
		rows.addListener(SWT.EraseItem, event -> {
			if ((event.detail & SWT.SELECTED) != 0) light(rows, event);
			event.detail &= ~(SWT.HOT | SWT.FOCUSED | SWT.SELECTED);
		});
		Ink.follow(rows, Composite::redraw);
	}

	/** Whether the row is selected; painting is not told that any more, since the system would paint a selection of its own. */
	private static boolean erase(Composite rows, Event event) {
		boolean selected = (event.detail & SWT.SELECTED) != 0;
		event.detail &= ~(SWT.HOT | SWT.FOCUSED | SWT.FOREGROUND | SWT.SELECTED);
		if (!selected)
			return false;
		light(rows, event);
		return true;
	}

	private static void light(Composite rows, Event event) {
		Rectangle all = rows.getClientArea();
		Color before = event.gc.getBackground();
		event.gc.setBackground(Ink.SELECTION.get());
		event.gc.fillRectangle(all.x, event.y, all.width, event.height);
		event.gc.setBackground(before);
	}

	/**
	 * Paints what falls into one cell of a row: the detail at the right edge of the last column, the name in all the room
	 * that is left, across the columns. The system clips to the cell. On a selection all is in ink: dim would be too faint.
	 */
	private static void paint(Composite rows, Event event, boolean isLit) {
		GC gc = event.gc;
		Row row = Row.of(event.item);
		gc.setFont(rows.getFont());
		FontMetrics line = gc.getFontMetrics();
		int baseline = row.first.y + (row.first.height - line.getHeight() + 1) / 2 + line.getLeading() + line.getAscent();
		int right = row.last.x + row.last.width - DETAIL_EDGE;
		int detailWidth = row.detail.isEmpty() ? 0 : gc.textExtent(row.detail).x;
		boolean dim = isSection(row.item) || row.item.getData(FAINT) != null;
		int left = row.first.x + NAME_EDGE;
		int room = right - left - (detailWidth == 0 ? 0 : detailWidth + BETWEEN);
		draw(gc, row.detail, row.font, isLit ? Ink.INK : Ink.DIM, right - detailWidth, baseline);
		gc.setFont(row.font);
		draw(gc, shorten(gc, row.name, room), row.font, dim && !isLit ? Ink.DIM : Ink.INK, left, baseline);
	}

	private static void draw(GC gc, String text, Font font, Ink ink, int x, int baseline) {
		if (text.isEmpty())
			return;
		gc.setFont(font);
		gc.setForeground(ink.get());
		FontMetrics metrics = gc.getFontMetrics();
		gc.drawText(text, x, baseline - metrics.getAscent() - metrics.getLeading(), true);
	}

	/** The text, or its beginning and an ellipsis if it is wider than the room (in pixels). */
	public static String shorten(GC gc, String text, int room) {
		Point size = gc.textExtent(text);
		if (size.x <= room)
			return text;
		int low = 0;
		int high = text.length();
		while (low < high) {
			int middle = (low + high + 1) / 2;
			if (gc.textExtent(text.substring(0, middle).stripTrailing() + ELLIPSIS).x <= room)
				low = middle;
			else
				high = middle - 1;
		}
		if (low > 0 && Character.isHighSurrogate(text.charAt(low - 1)))
			low--;
		return text.substring(0, low).stripTrailing() + ELLIPSIS;
	}

	/** What trees and tables have in common: a row with one or two columns. */
	private record Row(Item item, String name, String detail, Font font, Rectangle first, Rectangle last) {
		static Row of(Widget widget) {
			return switch (widget) {
			case TreeItem item -> new Row(item, item.getText(0), item.getText(1), item.getFont(0), item.getBounds(0),
					item.getBounds(Math.max(0, item.getParent().getColumnCount() - 1)));
			case TableItem item -> new Row(item, item.getText(0), item.getText(1), item.getFont(0), item.getBounds(0),
					item.getBounds(Math.max(0, item.getParent().getColumnCount() - 1)));
			default -> throw new IllegalArgumentException("Rows paints trees and tables, not " + widget);
			};
		}
	}
}
