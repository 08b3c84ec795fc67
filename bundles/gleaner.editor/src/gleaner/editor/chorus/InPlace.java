// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.chorus;

import gleaner.ui.Ink;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Shows lines of a poem as they would be, right where they stand: a sheet of the same paper and type laid over them, which goes where
 * the page scrolls. The poem itself is not touched. UI thread only.
 */
final class InPlace {
	private final StyledText page;
	private final int start;
	private final StyledText lines;
	private List<Run> shown = List.of();

	/**
	 * A run of the lines.
	 *
	 * @param text what it says
	 * @param from where in the poem it stands; empty if it is new
	 */
	record Run(String text, OptionalInt from) {
		static Run kept(String text, int from) {
			return new Run(text, OptionalInt.of(from));
		}

		static Run fresh(String text) {
			return new Run(text, OptionalInt.empty());
		}
	}

	/** @param start where the lines begin in the poem */
	InPlace(StyledText page, int start) {
		this.page = page;
		this.start = start;
		lines = new StyledText(page, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
		lines.setFont(page.getFont());
		lines.setLineSpacing(page.getLineSpacing());
		lines.setWrapIndent(page.getWrapIndent());
		lines.setMargins(0, 0, 0, 0);
		lines.setCaret(null);
		Ink.follow(lines, sheet -> {
			sheet.setBackground(Ink.PANE.get());
			sheet.setForeground(Ink.INK.get());
			if (!shown.isEmpty()) show(shown);
		});
		lines.setEnabled(false);
	}

	/** Shows the lines: what is kept looks as it does on the page, what is new stands out. */
	void show(List<Run> runs) {
		shown = List.copyOf(runs);
		StringBuilder text = new StringBuilder();
		List<StyleRange> styles = new ArrayList<>();
		for (Run run : runs) {
			if (run.from().isPresent()) styles.addAll(asOnPage(run.from().getAsInt(), run.text().length(), text.length()));
			else if (!run.text().isEmpty()) styles.add(fresh(text.length(), run.text().length()));
			text.append(run.text());
		}
		lines.setText(text.toString());
		lines.setStyleRanges(styles.toArray(StyleRange[]::new));
		lines.setBounds(bounds());
	}

	private List<StyleRange> asOnPage(int from, int length, int to) {
		int there = Math.max(0, Math.min(length, page.getCharCount() - from));
		List<StyleRange> styles = new ArrayList<>();
		for (StyleRange style : page.getStyleRanges(from, there)) {
			StyleRange moved = (StyleRange) style.clone();
			moved.start += to - from;
			styles.add(moved);
		}
		return styles;
	}

	private static StyleRange fresh(int start, int length) {
		StyleRange style = new StyleRange(start, length, Ink.MACHINE.get(), null);
		style.underline = true;
		return style;
	}

	private Rectangle bounds() {
		Point at = page.getLocationAtOffset(Math.min(start, page.getCharCount()));
		Rectangle view = page.getClientArea();
		int width = Math.max(1, view.width - page.getLeftMargin() - page.getRightMargin());
		int height = lines.computeSize(width, SWT.DEFAULT).y;
		return new Rectangle(page.getLeftMargin(), at.y, width, height);
	}

	/** The lower edge, in coordinates of the display. */
	int bottom() {
		Rectangle area = lines.getBounds();
		return page.toDisplay(area.x, area.y + area.height).y;
	}

	void close() {
		lines.dispose();
	}
}
