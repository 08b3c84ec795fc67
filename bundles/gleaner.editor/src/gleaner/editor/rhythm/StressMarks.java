// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.rhythm;

import gleaner.desk.rhythm.LineRhythm;
import gleaner.desk.rhythm.Notation;
import gleaner.editor.page.Switch;
import gleaner.language.metre.ScannedSyllable;
import gleaner.language.metre.ScannedWord;
import gleaner.language.text.Word;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;

/** Between the lines: stress marks above the line that the caret is in, a thin line below inventions, a ripple below slips. */
public final class StressMarks {
	private static final int BELOW = 3;
	private static final int RIPPLE = 2;

	private final ITextViewer viewer;
	private final StyledText text;
	private final RhythmFollower follower;
	private final Font small;
	private List<List<Word>> inventions = List.of();
	private int markedLine;

	public StressMarks(ITextViewer viewer) {
		this.viewer = viewer;
		text = viewer.getTextWidget();
		follower = RhythmFollower.of(viewer);
		small = Fonts.ui(text, -2, SWT.NORMAL);
		text.addPaintListener(this::paint);
		text.addCaretListener(event -> caretMoved());
		follower.whenRead(this::isRead);
		Switch.STRESS.follow(text, text::redraw);
		Switch.RHYTHM.follow(text, text::redraw);
	}

	/** Paints again only if there is something else to see: the words were painted when they were typed. */
	private void isRead() {
		if (text.isDisposed()) return;
		List<List<Word>> now = follower.rhythm().map(rhythm -> rhythm.lines().stream().map(LineRhythm::inventions).toList())
				.orElse(List.of());
		if (Switch.STRESS.isOn() || !now.equals(inventions)) text.redraw();
		inventions = now;
	}

	private void caretMoved() {
		if (!Switch.STRESS.isOn() || caretLine() == markedLine) return;
		markedLine = caretLine();
		text.redraw();
	}

	private int caretLine() {
		return text.getLineAtOffset(Math.min(text.getCharCount(), text.getCaretOffset()));
	}

	private void paint(PaintEvent event) {
		if (!Switch.STRESS.isOn() && !Switch.RHYTHM.isOn()) return;
		follower.rhythm().ifPresent(rhythm -> {
			int caret = caretLine();
			int last = text.getLineIndex(event.y + event.height);
			for (int number = text.getLineIndex(Math.max(0, event.y)); number <= last; number++) {
				String words = text.getLine(number);
				Optional<LineRhythm> line = Switch.RHYTHM.isOn() ? rhythm.at(number, words, text.getLineCount()) : Optional.empty();
				if (line.isEmpty()) continue;
				List<Integer> slips = line.get().slips().isEmpty() ? List.of()
						: PageSlips.of(viewer).inLine(number).stream().map(slip -> slip.word().start()).toList();
				int start = text.getOffsetAtLine(number);
				for (Word invention : line.get().inventions())
					// the line may be newer
					if (words.startsWith(invention.text(), invention.start()))
						underline(event.gc, start, invention, slips.contains(start + invention.start()));
			}
			if (Switch.STRESS.isOn())
				rhythm.at(caret, text.getLine(caret), text.getLineCount()).filter(each -> each.scanned().text().equals(text.getLine(caret)))
						.ifPresent(line -> mark(event.gc, line, text.getOffsetAtLine(caret)));
		});
	}

	/** Straight below an invention, a ripple below what may be a slip. */
	private void underline(GC gc, int lineStart, Word word, boolean isSlip) {
		int start = lineStart + word.start();
		int end = lineStart + word.end();
		int y = text.getLocationAtOffset(start).y + text.getBaseline(start) + BELOW;
		int right = text.getLocationAtOffset(end).x;
		if (text.getLocationAtOffset(end).y != text.getLocationAtOffset(start).y) return; // a word longer than the page
		int left = text.getLocationAtOffset(start).x;
		gc.setForeground((isSlip ? Ink.DIM : Ink.ACCENT).get());
		if (isSlip) gc.drawPolyline(ripple(left, right, y));
		else gc.drawLine(left, y, right - 1, y);
	}

	private static int[] ripple(int left, int right, int y) {
		int points = Math.max(2, (right - left) / RIPPLE + 1);
		int[] ripple = new int[2 * points];
		for (int i = 0; i < points; i++) {
			ripple[2 * i] = left + i * RIPPLE;
			ripple[2 * i + 1] = y + i % 2 * RIPPLE;
		}
		return ripple;
	}

	private void mark(GC gc, LineRhythm line, int lineStart) {
		gc.setFont(small);
		int height = gc.getFontMetrics().getAscent() + gc.getFontMetrics().getLeading();
		for (ScannedWord word : line.scanned().words()) {
			for (ScannedSyllable syllable : word.syllables()) {
				int start = lineStart + syllable.start();
				int end = Math.max(start, lineStart + syllable.end() - 1);
				int left = text.getLocationAtOffset(start).x;
				int right = text.getTextBounds(end, end).x + text.getTextBounds(end, end).width;
				String mark = String.valueOf(Notation.mark(syllable.strong() ? '1' : '0'));
				gc.setForeground((syllable.strong() ? Ink.ACCENT : Ink.DIM).get());
				gc.drawText(mark, (left + right - gc.textExtent(mark).x) / 2, text.getLocationAtOffset(start).y - height, true);
			}
		}
	}
}
