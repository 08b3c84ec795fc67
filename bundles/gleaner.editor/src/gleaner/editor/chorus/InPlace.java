package gleaner.editor.chorus;

import gleaner.ui.Ink;
import java.util.ArrayList;
import java.util.List;
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

	/** A run of the lines that is new. */
	record New(int start, int length) {
	}

	/** @param start where the lines begin in the poem */
	InPlace(StyledText page, int start) {
		this.page = page;
		this.start = start;
		lines = new StyledText(page, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
		lines.setFont(page.getFont());
		lines.setLineSpacing(page.getLineSpacing());
		lines.setMargins(0, 0, 0, 0);
		lines.setCaret(null);
		Ink.follow(lines, sheet -> {
			sheet.setBackground(Ink.PANE.get());
			sheet.setForeground(Ink.INK.get());
		});
		lines.setEnabled(false);
	}

	/** Shows the lines with these words new. */
	void show(String text, List<New> fresh) {
		lines.setText(text);
		List<StyleRange> styles = new ArrayList<>();
		for (New each : fresh) {
			StyleRange style = new StyleRange(each.start(), each.length(), Ink.MACHINE.get(), null);
			style.underline = true;
			styles.add(style);
		}
		lines.setStyleRanges(styles.toArray(StyleRange[]::new));
		lines.setBounds(bounds());
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
