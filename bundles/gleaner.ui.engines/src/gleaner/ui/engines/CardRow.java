// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.engines;

import gleaner.plugins.shelf.DeedWords;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Rows;
import gleaner.ui.Spoken;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** A row: at the left who it is, in the middle what it does, by whom, and what it can do, at the right what can be done with it. */
final class CardRow extends Canvas {
	private static final int EDGE = 16;
	private static final int ABOVE = 9;
	private static final int LEADING = 3;
	private static final int BETWEEN = 16;
	private static final int BUTTONS = 8;
	private static final int MARK = 4;
	private static final int DOT = 8;
	private static final int LEFT = 150;
	private static final int LEAST_LEFT = 104;
	private static final int NARROW = 620;

	private final Card card;
	private final Font bold;
	private final Font small;
	private final Font smallBold;
	private final List<Button> buttons = new ArrayList<>();
	private boolean isChosen;

	CardRow(Composite parent, Card card) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		this.card = card;
		bold = Fonts.ui(this, 1, SWT.BOLD);
		small = Fonts.ui(this, -1, SWT.NORMAL);
		smallBold = Fonts.ui(this, -1, SWT.BOLD);
		for (Card.Deed deed : card.deeds()) {
			Button button = Spoken.name(new Button(this, SWT.PUSH), deed.words() + ": " + card.name());
			button.setText(deed.words().replace("&", "&&"));
			if (deed.isMain()) Css.id(button, Css.MAIN);
			button.addListener(SWT.Selection, event -> deed.run().run());
			buttons.add(button);
		}
		addPaintListener(event -> paint(event.gc));
		addListener(SWT.Resize, event -> place());
		Spoken.picture(this, card::spoken);
		Ink.follow(this, row -> row.setBackground(Ink.PANE.get()));
	}

	Card card() {
		return card;
	}

	void setChosen(boolean chosen) {
		if (isChosen == chosen) return;
		isChosen = chosen;
		redraw();
	}

	private int left(int width) {
		return width < NARROW ? LEAST_LEFT : LEFT;
	}

	private Point buttonsSize() {
		int width = 0;
		int height = 0;
		for (Button button : buttons) {
			Point size = button.computeSize(SWT.DEFAULT, SWT.DEFAULT);
			width += size.x + BUTTONS;
			height = Math.max(height, size.y);
		}
		return new Point(Math.max(0, width - BUTTONS), height);
	}

	private void place() {
		Rectangle area = getClientArea();
		int x = area.width - EDGE - buttonsSize().x;
		for (Button button : buttons) {
			Point size = button.computeSize(SWT.DEFAULT, SWT.DEFAULT);
			button.setBounds(x, (area.height - size.y) / 2, size.x, size.y);
			x += size.x + BUTTONS;
		}
	}

	private int asideWidth(GC gc) {
		if (!buttons.isEmpty()) return buttonsSize().x;
		gc.setFont(small);
		return card.aside().isEmpty() ? 0 : gc.textExtent(card.aside()).x;
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		int width = widthHint == SWT.DEFAULT ? NARROW : widthHint;
		GC gc = new GC(this);
		try {
			int height = Math.max(lay(gc, width, false), buttonsSize().y + 2 * ABOVE);
			return new Point(width, heightHint == SWT.DEFAULT ? height : heightHint);
		} finally {
			gc.dispose();
		}
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setBackground((isChosen ? Ink.SELECTION : Ink.PANE).get());
		gc.fillRectangle(area);
		if (isChosen) {
			gc.setBackground(Ink.ACCENT.get());
			gc.fillRectangle(0, 0, MARK, area.height);
		}
		lay(gc, area.width, true);
		gc.setForeground(Ink.LINE.get());
		gc.drawLine(0, area.height - 1, area.width, area.height - 1);
		if (getLocation().y == 0) gc.drawLine(0, 0, area.width, 0);
		if (!buttons.isEmpty() || card.aside().isEmpty()) return;
		gc.setFont(small);
		gc.setForeground((isChosen ? Ink.INK : Ink.DIM).get());
		Point size = gc.textExtent(card.aside());
		gc.drawText(card.aside(), area.width - EDGE - size.x, (area.height - size.y) / 2, true);
	}

	/** Paints, or only measures; how high it is. */
	private int lay(GC gc, int width, boolean paints) {
		int middle = EDGE + left(width);
		int aside = asideWidth(gc);
		int room = Math.max(60, width - middle - EDGE - (aside == 0 ? 0 : aside + BETWEEN));
		gc.setFont(bold);
		int first = gc.getFontMetrics().getHeight();
		gc.setFont(small);
		int line = gc.getFontMetrics().getHeight() + LEADING;
		Ink quiet = isChosen ? Ink.INK : Ink.DIM;
		int y = ABOVE;
		if (paints) {
			text(gc, card.name(), bold, card.isDim() ? quiet : Ink.INK, EDGE, y, left(width) - 8);
			text(gc, card.version(), small, quiet, EDGE, y + first + LEADING, left(width) - 8);
			text(gc, card.licence(), small, quiet, EDGE, y + first + LEADING + line, left(width) - 8);
		}
		int end = y + first + LEADING + 2 * line;
		y += wrapped(gc, card.does(), getFont(), card.isDim() ? quiet : Ink.INK, middle, y, room, first, paints) + LEADING;
		if (!card.maker().isEmpty()) {
			if (paints) text(gc, card.maker(), small, quiet, middle, y, room);
			y += line;
		}
		y += statements(gc, middle, y, room, line, quiet, paints);
		if (!card.note().isEmpty())
			y += wrapped(gc, card.note(), card.isTrouble() ? smallBold : small, card.isTrouble() ? Ink.ACCENT : quiet, middle, y, room, 0,
					paints)
					+ LEADING;
		return Math.max(end, y) + ABOVE - LEADING;
	}

	private int statements(GC gc, int left, int top, int room, int line, Ink quiet, boolean paints) {
		gc.setFont(small);
		int x = left;
		int y = top;
		for (DeedWords.Statement each : card.statements()) {
			int width = DOT + 5 + gc.textExtent(each.words()).x;
			if (x > left && x + width > left + room) {
				x = left;
				y += line;
			}
			if (paints) statement(gc, each, x, y, line, quiet);
			x += width + BETWEEN;
		}
		return card.statements().isEmpty() ? 0 : y - top + line;
	}

	private void statement(GC gc, DeedWords.Statement each, int x, int y, int line, Ink quiet) {
		Ink ink = each.isSo() && !card.isDim() ? Ink.INK : quiet;
		int middle = y + (line - LEADING - DOT) / 2;
		gc.setAntialias(SWT.ON);
		gc.setForeground(ink.get());
		gc.setBackground(ink.get());
		if (each.isSo()) gc.fillOval(x, middle, DOT, DOT);
		else gc.drawOval(x, middle, DOT - 1, DOT - 1);
		gc.drawText(each.words(), x + DOT + 5, y, true);
	}

	/** On one line, shortened where there is no room. */
	private static void text(GC gc, String words, Font font, Ink ink, int x, int y, int room) {
		gc.setFont(font);
		gc.setForeground(ink.get());
		gc.drawText(Rows.shorten(gc, words, room), x, y, true);
	}

	/** @param level height of a line whose baseline the first one shares; 0 for none */
	private int wrapped(GC gc, String words, Font font, Ink ink, int x, int y, int room, int level, boolean paints) {
		if (words.isEmpty()) return level;
		TextLayout layout = new TextLayout(getDisplay());
		try {
			layout.setFont(font);
			layout.setText(words);
			layout.setWidth(room);
			gc.setFont(font);
			FontMetrics metrics = gc.getFontMetrics();
			int down = Math.max(0, (level - metrics.getHeight()) * 2 / 3);
			if (paints) {
				gc.setForeground(ink.get());
				layout.draw(gc, x, y + down);
			}
			return Math.max(level, layout.getBounds().height + down);
		} finally {
			layout.dispose();
		}
	}
}
