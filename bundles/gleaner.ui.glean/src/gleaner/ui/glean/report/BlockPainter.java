// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.report;

import gleaner.desk.report.Block;
import gleaner.desk.report.Blocks;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Rows;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/** Measures and paints the parts of a report. */
final class BlockPainter {
	private static final int ROW = 22;
	private static final int BELOW_TITLE = 8;
	private static final int COLUMNS_HEIGHT = 96;
	private static final int BAR = 6;
	private static final int BETWEEN_WORDS = 14;
	private static final int LEAST_LABEL = 110;

	private final Font bold;
	private final Font plain;
	private final Font small;

	BlockPainter(Control lifetime) {
		bold = Fonts.ui(lifetime, 0, SWT.BOLD);
		plain = Fonts.ui(lifetime, 0, SWT.NORMAL);
		small = Fonts.ui(lifetime, -1, SWT.NORMAL);
	}

	Point size(GC gc, Block block, int width) {
		return new Point(width, draw(gc, block, new Rectangle(0, 0, width, 0), false));
	}

	void paint(GC gc, Block block, Rectangle at) {
		draw(gc, block, at, true);
	}

	/** Paints, or only measures; answers the height. */
	private int draw(GC gc, Block block, Rectangle at, boolean visible) {
		gc.setFont(bold);
		if (visible)
			text(gc, Ink.INK, block.title(), at.x, at.y);
		int y = at.y + gc.getFontMetrics().getHeight() + BELOW_TITLE;
		int end = switch (block) {
		case Block.Bars bars -> bars(gc, bars.counts(), at.x, y, at.width, visible);
		case Block.Columns columns -> columns(gc, columns, at.x, y, at.width, visible);
		case Block.Words words -> words(gc, words, at.x, y, at.width, visible);
		case Block.Facts facts -> facts(gc, facts.facts(), at.x, y, at.width, visible);
		case Block.Lines lines -> lines(gc, lines, at.x, y, at.width, visible);
		};
		return end - at.y;
	}

	private int bars(GC gc, Map<String, Integer> counts, int x, int y, int width, boolean visible) {
		if (!visible)
			return y + ROW * counts.size();
		int most = counts.isEmpty() ? 1 : Collections.max(counts.values());
		gc.setFont(plain);
		int label = Math.min(width / 2,
				Math.max(LEAST_LABEL, counts.keySet().stream().mapToInt(name -> gc.textExtent(name).x).max().orElse(0) + 12));
		gc.setFont(small);
		int number = counts.values().stream().mapToInt(count -> gc.textExtent(Blocks.number(count)).x).max().orElse(0);
		int room = Math.max(8, width - label - number - 12);
		int row = y;
		for (Map.Entry<String, Integer> entry : counts.entrySet()) {
			gc.setFont(plain);
			text(gc, Ink.INK, Rows.shorten(gc, entry.getKey(), label - 8), x, row + (ROW - gc.getFontMetrics().getHeight()) / 2);
			gc.setBackground(Ink.LINE.get());
			gc.fillRectangle(x + label, row + (ROW - BAR) / 2, room, BAR);
			gc.setBackground(Ink.MACHINE.get());
			gc.fillRectangle(x + label, row + (ROW - BAR) / 2, Math.max(2, (int) Math.round(room * (double) entry.getValue() / most)), BAR);
			gc.setFont(small);
			String count = Blocks.number(entry.getValue());
			text(gc, Ink.DIM, count, x + width - gc.textExtent(count).x, row + (ROW - gc.getFontMetrics().getHeight()) / 2);
			row += ROW;
		}
		return row;
	}

	private int columns(GC gc, Block.Columns columns, int x, int y, int width, boolean visible) {
		gc.setFont(small);
		int labelHeight = gc.getFontMetrics().getHeight() + 4;
		int end = y + COLUMNS_HEIGHT + labelHeight;
		if (!visible)
			return end;
		int most = Math.max(1, Collections.max(columns.counts()));
		int n = columns.counts().size();
		int free = x;
		for (int i = 0; i < n; i++) {
			int left = x + i * width / n;
			int right = x + (i + 1) * width / n;
			int tall = (int) Math.round(COLUMNS_HEIGHT * (double) columns.counts().get(i) / most);
			if (columns.counts().get(i) > 0)
				tall = Math.max(1, tall);
			gc.setBackground(Ink.MACHINE.get());
			gc.fillRectangle(left + 1, y + COLUMNS_HEIGHT - tall, Math.max(1, right - left - 2), tall);
			String label = columns.labels().get(i);
			int labelWidth = gc.textExtent(label).x;
			int labelX = Math.clamp((left + right - labelWidth) / 2, x, Math.max(x, x + width - labelWidth));
			if (!label.isEmpty() && labelX >= free) {
				text(gc, Ink.DIM, label, labelX, y + COLUMNS_HEIGHT + 4);
				free = labelX + labelWidth + 6;
			}
		}
		gc.setForeground(Ink.LINE.get());
		gc.drawLine(x, y + COLUMNS_HEIGHT, x + width - 1, y + COLUMNS_HEIGHT);
		return end;
	}

	private int words(GC gc, Block.Words words, int x, int y, int width, boolean visible) {
		int top = y;
		if (words.note().isPresent()) {
			gc.setFont(small);
			if (visible)
				text(gc, Ink.DIM, Rows.shorten(gc, words.note().get(), width), x, top - BELOW_TITLE / 2);
			top += gc.getFontMetrics().getHeight() + 2;
		}
		int left = x;
		for (Map.Entry<String, Integer> word : words.counts().entrySet()) {
			gc.setFont(JFaceResources.getFontRegistry().get(Fonts.DEBRIS));
			String name = Rows.shorten(gc, word.getKey(), width * 2 / 3);
			int line = gc.getFontMetrics().getHeight();
			int wordWidth = gc.textExtent(name).x;
			gc.setFont(small);
			String count = Blocks.number(word.getValue());
			int countWidth = gc.textExtent(count).x;
			if (left > x && left + wordWidth + 4 + countWidth > x + width) {
				left = x;
				top += line + 2;
			}
			if (visible) {
				text(gc, Ink.DIM, count, left + wordWidth + 4, top + line - gc.getFontMetrics().getHeight() - 1);
				gc.setFont(JFaceResources.getFontRegistry().get(Fonts.DEBRIS));
				text(gc, Ink.INK, name, left, top);
			}
			left += wordWidth + 4 + countWidth + BETWEEN_WORDS;
		}
		gc.setFont(JFaceResources.getFontRegistry().get(Fonts.DEBRIS));
		return top + gc.getFontMetrics().getHeight() + 2;
	}

	private int facts(GC gc, Map<String, String> facts, int x, int y, int width, boolean visible) {
		int row = y;
		gc.setFont(plain);
		int label = Math.min(width / 2, facts.keySet().stream().mapToInt(name -> gc.textExtent(name).x).max().orElse(0) + 16);
		for (Map.Entry<String, String> fact : facts.entrySet()) {
			List<String> lines = Wrapping.of(gc, fact.getValue(), width - label);
			if (visible) {
				text(gc, Ink.DIM, Rows.shorten(gc, fact.getKey(), label - 8), x, row);
				for (int i = 0; i < lines.size(); i++)
					text(gc, Ink.INK, lines.get(i), x + label, row + i * ROW);
			}
			row += ROW * lines.size();
		}
		return row;
	}

	private int lines(GC gc, Block.Lines lines, int x, int y, int width, boolean visible) {
		gc.setFont(JFaceResources.getFontRegistry().get(Fonts.DEBRIS));
		int height = gc.getFontMetrics().getHeight() + 4;
		if (!visible)
			return y + height * lines.lines().size();
		for (int i = 0; i < lines.lines().size(); i++) {
			int row = y + i * height;
			gc.setFont(small);
			String detail = Rows.shorten(gc, lines.details().get(i), width / 2);
			int detailWidth = gc.textExtent(detail).x;
			text(gc, Ink.DIM, detail, x + width - detailWidth, row + 3);
			gc.setFont(JFaceResources.getFontRegistry().get(Fonts.DEBRIS));
			text(gc, Ink.INK, Rows.shorten(gc, lines.lines().get(i), width - detailWidth - BETWEEN_WORDS), x, row);
		}
		return y + height * lines.lines().size();
	}

	private static void text(GC gc, Ink ink, String text, int x, int y) {
		gc.setForeground(ink.get());
		gc.drawText(text, x, y, true);
	}
}
