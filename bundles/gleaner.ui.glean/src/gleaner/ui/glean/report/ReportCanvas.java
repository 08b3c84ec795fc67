// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.report;

import gleaner.desk.report.Block;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

/** Paints the parts of a report in as many columns as there is room for; scrolled by wheel and keys. */
final class ReportCanvas extends Canvas {
	private static final int COLUMN = 300;
	private static final int GAP = 36;
	private static final int EDGE = 4;
	private static final int STEP = 48;

	private final BlockPainter painter;
	private List<Block> blocks = List.of();
	private int offset;
	private int height;

	ReportCanvas(Composite parent) {
		super(parent, SWT.V_SCROLL | SWT.DOUBLE_BUFFERED);
		painter = new BlockPainter(this);
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.Resize, event -> layoutBlocks());
		getVerticalBar().addListener(SWT.Selection, event -> {
			offset = getVerticalBar().getSelection();
			redraw();
		});
		addListener(SWT.MouseWheel, this::wheel);
		addKeyListener(KeyListener.keyPressedAdapter(this::key));
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		Ink.follow(this, any -> redraw());
		Fonts.follow(this, Fonts.DEBRIS, this::layoutBlocks);
		Spoken.picture(this, this::text);
	}

	/** @param isSame whether it is of the same as before, and only more is known now: then it stays where it is scrolled to */
	void show(List<Block> newBlocks, boolean isSame) {
		if (isSame && newBlocks.equals(blocks))
			return;
		blocks = newBlocks;
		if (!isSame)
			offset = 0;
		layoutBlocks();
	}

	/** The whole report in words. */
	String text() {
		return blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
	}

	private record Placed(Block block, Rectangle bounds) {
	}

	private List<Placed> placed(GC gc) {
		int width = Math.max(1, getClientArea().width - 2 * EDGE);
		int columns = Math.max(1, Math.min(blocks.size(), (width + GAP) / (COLUMN + GAP)));
		int columnWidth = (width - (columns - 1) * GAP) / columns;
		int[] bottoms = new int[columns];
		List<Placed> all = new ArrayList<>();
		for (Block block : blocks) {
			int column = shortest(bottoms);
			Point size = painter.size(gc, block, columnWidth);
			all.add(new Placed(block, new Rectangle(EDGE + column * (columnWidth + GAP), bottoms[column], columnWidth, size.y)));
			bottoms[column] += size.y + GAP;
		}
		return all;
	}

	private static int shortest(int[] bottoms) {
		int shortest = 0;
		for (int i = 1; i < bottoms.length; i++)
			if (bottoms[i] < bottoms[shortest])
				shortest = i;
		return shortest;
	}

	private void layoutBlocks() {
		GC gc = new GC(this);
		try {
			height = placed(gc).stream().mapToInt(placed -> placed.bounds.y + placed.bounds.height).max().orElse(0);
		} finally {
			gc.dispose();
		}
		int visible = Math.max(1, getClientArea().height);
		offset = Math.clamp(offset, 0, Math.max(0, height - visible));
		ScrollBar bar = getVerticalBar();
		bar.setVisible(height > visible);
		bar.setValues(offset, 0, Math.max(height, visible), visible, STEP, Math.max(STEP, visible - STEP));
		redraw();
	}

	private void paint(GC gc) {
		gc.setBackground(Ink.PANE.get());
		gc.fillRectangle(getClientArea());
		int visible = getClientArea().height;
		for (Placed placed : placed(gc)) {
			Rectangle at = new Rectangle(placed.bounds.x, placed.bounds.y - offset, placed.bounds.width, placed.bounds.height);
			if (at.y < visible && at.y + at.height > 0)
				painter.paint(gc, placed.block, at);
		}
	}

	private void wheel(Event event) {
		scroll(offset - event.count * STEP / 2);
	}

	private void key(KeyEvent event) {
		int page = Math.max(STEP, getClientArea().height - STEP);
		switch (event.keyCode) {
		case SWT.ARROW_DOWN -> scroll(offset + STEP);
		case SWT.ARROW_UP -> scroll(offset - STEP);
		case SWT.PAGE_DOWN, ' ' -> scroll(offset + page);
		case SWT.PAGE_UP -> scroll(offset - page);
		case SWT.HOME -> scroll(0);
		case SWT.END -> scroll(height);
		default -> {
			// not for scrolling
		}
		}
	}

	private void scroll(int to) {
		offset = Math.clamp(to, 0, Math.max(0, height - getClientArea().height));
		getVerticalBar().setSelection(offset);
		redraw();
	}
}
