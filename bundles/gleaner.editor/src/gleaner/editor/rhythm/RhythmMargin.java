// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.rhythm;

import gleaner.desk.rhythm.LineRhythm;
import gleaner.desk.rhythm.MarginColumns;
import gleaner.desk.rhythm.Notation;
import gleaner.editor.page.Switch;
import gleaner.language.metre.Metre;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import java.util.Optional;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;

/**
 * How each line sounds, in the page's right margin, dim and in columns: syllables, stress, metre where there is room, rhyme; and a
 * ruler that is broken where a line leaves the poem's pattern. Nothing of it moves the words.
 */
public final class RhythmMargin {
	private static final int RULER_WIDTH = 2;
	private static final int AIR = 3;
	private static final String LONGEST_METRE = "anapestic 4";
	/** Stands in the place of the count beside a line that is not English. */
	private static final String UNKNOWN = "–";

	private final StyledText text;
	private final RhythmFollower follower;
	private final Font small;
	private MarginColumns columns = new MarginColumns(24, 0, 0, 0, 0, 0);
	private int pitch;

	public RhythmMargin(ITextViewer viewer) {
		text = viewer.getTextWidget();
		follower = RhythmFollower.of(viewer);
		small = Fonts.ui(text, -2, SWT.NORMAL);
		text.addPaintListener(this::paint);
		text.addListener(SWT.Resize, event -> layOut());
		follower.whenRead(this::redraw);
		viewer.addTextListener(event -> redraw());
		Switch.RHYTHM.follow(text, this::layOut);
		Switch.PATTERN.follow(text, this::redraw);
		layOut();
	}

	private void layOut() {
		GC gc = new GC(text);
		try {
			gc.setFont(small);
			pitch = Math.max(gc.textExtent("x").x, gc.textExtent("/").x) + AIR;
			MarginColumns wanted = Switch.RHYTHM.isOn()
					? MarginColumns.of(text.getClientArea().width, gc.textExtent("00").x, pitch, gc.textExtent("m~").x,
							gc.textExtent(LONGEST_METRE).x)
					: MarginColumns.of(0, 0, pitch, 0, 0);
			if (wanted.width() != columns.width()) text.setRightMargin(wanted.width());
			columns = wanted;
		} finally {
			gc.dispose();
		}
		text.redraw();
	}

	private int left() {
		return text.getClientArea().width - columns.width();
	}

	private void redraw() {
		if (text.isDisposed()) return;
		text.redraw(left(), 0, columns.width(), text.getClientArea().height, false);
	}

	private void paint(PaintEvent event) {
		if (columns.count() == 0 || event.x + event.width < left()) return;
		follower.rhythm().ifPresent(rhythm -> {
			int last = text.getLineIndex(event.y + event.height);
			for (int line = text.getLineIndex(Math.max(0, event.y)); line <= last; line++) {
				Optional<LineRhythm> of = rhythm.at(line, text.getLine(line), text.getLineCount());
				int number = line;
				of.filter(each -> !each.isSilent() || each.scanned().isForeign())
						.ifPresent(each -> paintLine(event.gc, each, number, rhythm.hasPattern()));
			}
		});
	}

	private void paintLine(GC gc, LineRhythm line, int number, boolean hasPattern) {
		int start = text.getOffsetAtLine(number);
		int end = start + text.getLine(number).length();
		gc.setFont(small);
		FontMetrics metrics = gc.getFontMetrics();
		int y = text.getLocationAtOffset(end).y + text.getBaseline(end) - metrics.getAscent() - metrics.getLeading();
		int left = left();
		boolean leaves = Switch.PATTERN.isOn() && line.leaves().isPresent();
		if (Switch.PATTERN.isOn() && hasPattern) paintRuler(gc, left, number, end, leaves);
		String count = line.scanned().isForeign() ? UNKNOWN : String.valueOf(line.scanned().syllableCount());
		gc.setForeground((leaves ? Ink.ACCENT : Ink.DIM).get());
		gc.drawText(count, left + columns.count() - gc.textExtent(count).x, y, true);
		gc.setForeground(Ink.DIM.get());
		if (columns.pattern() > 0) paintPattern(gc, line.scanned().stress(), left + columns.pattern(), y);
		if (columns.metre() > 0) gc.drawText(shortName(line.scanned().metre()), left + columns.metre(), y, true);
		gc.drawText(line.rhymes().shown(), left + columns.rhyme(), y, true);
	}

	/** A hairline beside the lines of the pattern; a bar that stands out, and apart, beside one that leaves it. */
	private void paintRuler(GC gc, int left, int number, int end, boolean leaves) {
		int top = text.getLinePixel(number);
		int bottom = text.getLocationAtOffset(end).y + text.getLineHeight(end);
		if (leaves) {
			gc.setBackground(Ink.ACCENT.get());
			gc.fillRectangle(left + MarginColumns.RULER - 2 * RULER_WIDTH, top + 3, RULER_WIDTH, Math.max(4, bottom - top - 6));
		} else {
			gc.setForeground(Ink.DIM.get());
			gc.drawLine(left + MarginColumns.RULER, top, left + MarginColumns.RULER, bottom - 1);
		}
	}

	/** One mark above the other in all lines; those of a line with too many move together. */
	private void paintPattern(GC gc, String stresses, int x, int y) {
		int syllables = stresses.length();
		double step = Math.min(pitch, (double) (columns.patternWidth() - pitch) / Math.max(1, syllables - 1));
		int shown = step < pitch / 2.0 ? 2 * columns.patternWidth() / pitch - 2 : syllables;
		for (int i = 0; i < shown; i++) {
			String mark = String.valueOf(Notation.mark(stresses.charAt(i)));
			int width = gc.textExtent(mark).x;
			gc.drawText(mark, x + (int) Math.round(i * Math.max(step, pitch / 2.0)) + (pitch - AIR - width) / 2, y, true);
		}
		if (shown < syllables) gc.drawText("…", x + columns.patternWidth() - pitch, y, true);
	}

	/** "iambic 5"; nothing for a line without a metre. */
	static String shortName(Metre metre) {
		return metre.equals(Metre.FREE) ? "" : metre.kind().adjective() + (metre.feet() > 0 ? " " + metre.feet() : "");
	}
}
