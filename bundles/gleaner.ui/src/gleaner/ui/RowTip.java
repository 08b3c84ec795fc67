// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.DefaultToolTip;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * What a row says of itself when the mouse rests on it. It stands beside the tree, so that it covers none of its rows, and goes when a
 * mouse button or a key is pressed, so that it covers no menu. UI thread.
 */
public final class RowTip extends DefaultToolTip {
	private static final int DELAY = 500;
	private static final int GAP = 6;
	private static final int HAIRLINE = 1;
	private static final int SIDE = 8;
	private static final int ABOVE = 4;

	private final Tree tree;
	private final Function<TreeItem, String> words;

	private RowTip(Tree tree, Function<TreeItem, String> words) {
		super(tree, ToolTip.RECREATE, false);
		this.tree = tree;
		this.words = words;
		setPopupDelay(DELAY);
	}

	/** @param words what a row says; null if it has said all */
	public static void offer(Tree tree, Function<TreeItem, String> words) {
		tree.setToolTipText(""); // or the system shows the row's own text below the mouse
		RowTip tip = new RowTip(tree, words);
		for (int gone : new int[] { SWT.KeyDown, SWT.MenuDetect, SWT.FocusOut }) tree.addListener(gone, event -> tip.hide());
	}

	@Override
	protected Object getToolTipArea(Event event) {
		return tree.getItem(new Point(event.x, event.y));
	}

	@Override
	protected boolean shouldCreateToolTip(Event event) {
		return getText(event) != null;
	}

	@Override
	protected String getText(Event event) {
		TreeItem row = tree.getItem(new Point(event.x, event.y));
		String said = row == null ? null : words.apply(row);
		return said == null || said.isBlank() ? null : said;
	}

	@Override
	public Point getLocation(Point size, Event event) {
		TreeItem row = tree.getItem(new Point(event.x, event.y));
		int top = row == null ? event.y : row.getBounds().y;
		return tree.toDisplay(tree.getSize().x + GAP, top);
	}

	/** Like the other small windows: on the page's ground, not on that of the dialogs, and with a hairline around. */
	@Override
	protected Composite createToolTipContentArea(Event event, Composite window) {
		Css.id(window, Css.POPUP);
		GridLayoutFactory.fillDefaults().margins(HAIRLINE, HAIRLINE).applyTo(window);
		Composite sheet = new Composite(window, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(SIDE, ABOVE).applyTo(sheet);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sheet);
		Label said = new Label(sheet, SWT.NONE);
		said.setText(getText(event).replace("&", "&&"));
		return sheet;
	}
}
