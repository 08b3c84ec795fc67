// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabFolderRenderer;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Draws a stack of views as a sheet of paper: a rounded card on the board, flat tabs, an accent rule under the tab that
 * is shown. Set by the style sheets ({@code swt-tab-renderer}).
 */
public class CardRenderer extends CTabFolderRenderer {
	private static final int GAP = 2;
	private static final int BORDER = 1;
	private static final int EDGE = GAP + BORDER;
	private static final int RADIUS = 6;
	private static final int FOOT = 6;
	private static final int SIDE = 8;
	private static final int TAB_AIR = -4;
	private static final int WHOLE_NAME = 10;
	private static final int RULE = 2;
	private static final int AROUND_LETTERS = 16;
	private static final int TALLER_THAN_TOOL_BARS = 32;

	public CardRenderer(CTabFolder parent) {
		super(parent);
		parent.setMinimumCharacters(WHOLE_NAME);
		Ink.follow(parent, CTabFolder::redraw);
		parent.addListener(SWT.Resize, event -> makeRoomForLetters());
		makeRoomForLetters();
	}

	/**
	 * Not for the style sheets: they know the height for letters of the usual size only, and a tool bar that does not fit is not to be
	 * seen.
	 */
	private void makeRoomForLetters() {
		GC gc = new GC(parent);
		gc.setFont(parent.getFont());
		int needed = Math.max(TALLER_THAN_TOOL_BARS, gc.getFontMetrics().getHeight() + AROUND_LETTERS);
		gc.dispose();
		if (parent.getTabHeight() < needed) parent.setTabHeight(needed);
	}

	@Override
	protected Rectangle computeTrim(int part, int state, int x, int y, int width, int height) {
		return switch (part) {
		case PART_BODY -> {
			int head = parent.getTabHeight() + EDGE + 1;
			yield new Rectangle(x - EDGE, y - head, width + 2 * EDGE, height + head + FOOT + GAP);
		}
		case PART_BORDER -> new Rectangle(x - EDGE - SIDE, y - EDGE, width + 2 * (EDGE + SIDE), height + 2 * EDGE);
		case PART_HEADER -> new Rectangle(x - EDGE - SIDE, y, width + 2 * (EDGE + SIDE), height);
		default -> {
			Rectangle trim = super.computeTrim(part, state, x, y, width, height);
			yield part < 0 ? trim : new Rectangle(trim.x - TAB_AIR, trim.y, trim.width + 2 * TAB_AIR, trim.height);
		}
		};
	}

	@Override
	protected void draw(int part, int state, Rectangle bounds, GC gc) {
		switch (part) {
		case PART_BACKGROUND -> {
			// the body paints the whole card
		}
		case PART_BODY -> drawCard(bounds, gc);
		case PART_HEADER -> drawRule(bounds, gc);
		default -> drawTab(part, state, bounds, gc);
		}
	}

	private void drawCard(Rectangle bounds, GC gc) {
		gc.setBackground(parent.getParent().getBackground());
		gc.fillRectangle(bounds);
		gc.setAntialias(SWT.ON);
		Rectangle card = new Rectangle(bounds.x + GAP, bounds.y + GAP, bounds.width - 2 * GAP, bounds.height - 2 * GAP);
		gc.setBackground(parent.getBackground());
		gc.fillRoundRectangle(card.x, card.y, card.width, card.height, 2 * RADIUS, 2 * RADIUS);
		gc.setForeground(Ink.LINE.get());
		gc.drawRoundRectangle(card.x, card.y, card.width - 1, card.height - 1, 2 * RADIUS, 2 * RADIUS);
	}

	private void drawRule(Rectangle bounds, GC gc) {
		gc.setForeground(Ink.LINE.get());
		gc.drawLine(EDGE, ruleY(), bounds.width - EDGE - 1, ruleY());
	}

	private void drawTab(int part, int state, Rectangle bounds, GC gc) {
		boolean tab = part >= 0;
		super.draw(part, tab ? state & ~SWT.BACKGROUND : state, bounds, gc);
		if (tab && (state & SWT.SELECTED) != 0 && parent.getItem(part).isShowing()) {
			Color before = gc.getBackground();
			gc.setBackground(Ink.ACCENT.get());
			gc.fillRectangle(bounds.x, ruleY() - 1, bounds.width, RULE);
			gc.setBackground(before);
		}
	}

	private int ruleY() {
		return EDGE + parent.getTabHeight();
	}
}
