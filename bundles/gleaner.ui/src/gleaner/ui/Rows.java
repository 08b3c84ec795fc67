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

/**
 * Quiet rows for a native tree or table: generous height, a soft selection, column 0 the name (shortened with … where
 * it is too long), column 1 a dim detail at the right edge.
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
	private static final String ELLIPSIS = "…";

	private Rows() {
	}

	/** Makes an item a small dim heading between rows. */
	public static void section(Item item) {
		item.setData(SECTION, Boolean.TRUE);
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
		rows.addListener(SWT.EraseItem, event -> erase(rows, event));
		rows.addListener(SWT.PaintItem, event -> paint(rows, event));
		Ink.follow(rows, Composite::redraw);
	}

	private static void erase(Composite rows, Event event) {
		boolean selected = (event.detail & SWT.SELECTED) != 0;
		event.detail &= ~(SWT.HOT | SWT.FOCUSED | SWT.FOREGROUND | SWT.SELECTED);
		if (!selected)
			return;
		Rectangle all = rows.getClientArea();
		Color before = event.gc.getBackground();
		event.gc.setBackground(Ink.SELECTION.get());
		event.gc.fillRectangle(all.x, event.y, all.width, event.height);
		event.gc.setBackground(before);
	}

	private static void paint(Composite rows, Event event) {
		Cell cell = Cell.of(event);
		if (cell.text.isEmpty())
			return;
		GC gc = event.gc;
		gc.setFont(rows.getFont());
		FontMetrics line = gc.getFontMetrics();
		int baseline = cell.bounds.y + (cell.bounds.height - line.getHeight() + 1) / 2 + line.getLeading() + line.getAscent();
		gc.setFont(cell.font);
		Item item = (Item) event.item;
		boolean detail = event.index == 1;
		boolean dim = detail || isSection(item) || item.getData(FAINT) != null;
		gc.setForeground(dim ? Ink.DIM.get() : Ink.INK.get());
		int room = cell.bounds.width - (detail ? DETAIL_EDGE : NAME_EDGE);
		String text = shorten(gc, cell.text, room);
		int x = detail ? cell.bounds.x + room - gc.textExtent(text).x : cell.bounds.x + NAME_EDGE;
		gc.drawText(text, x, baseline - gc.getFontMetrics().getAscent() - gc.getFontMetrics().getLeading(), true);
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

	/** What trees and tables have in common. */
	private record Cell(Rectangle bounds, String text, Font font) {
		static Cell of(Event event) {
			return switch (event.item) {
			case TreeItem item -> new Cell(item.getBounds(event.index), item.getText(event.index), item.getFont(event.index));
			case TableItem item -> new Cell(item.getBounds(event.index), item.getText(event.index), item.getFont(event.index));
			default -> throw new IllegalArgumentException("Rows paints trees and tables, not " + event.item);
			};
		}
	}
}
