// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.suggest;

import gleaner.desk.rhythm.Notation;
import gleaner.desk.suggest.Place;
import gleaner.desk.suggest.Preview;
import gleaner.desk.suggest.PreviewScanner;
import gleaner.language.metre.Metre;
import gleaner.language.metre.ScannedLine;
import gleaner.language.metre.ScannedSyllable;
import gleaner.language.metre.ScannedWord;
import gleaner.studio.poem.PoemEdit;
import gleaner.ui.Background;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.LanguageAccess;
import gleaner.ui.Rows;
import java.util.Optional;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/**
 * A line with its stress marks, and below it its syllables and metre: how a choice would sound in its poem. UI thread only; scanning is
 * not.
 */
final class LinePreview {
	private static final int EDGE = 4;
	private static final int AIR = 2;
	private static final int TOP = 6;

	private final Canvas canvas;
	private final Background scanning;
	private final Font small;
	private Optional<Preview> preview = Optional.empty();
	private Optional<ScannedLine> scanned = Optional.empty();
	private PreviewScanner scanner;

	LinePreview(Composite parent) {
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED) {
			@Override
			public Point computeSize(int width, int height, boolean changed) {
				return new Point(width == SWT.DEFAULT ? 0 : width, TOP + AIR + 2 * lineHeight(small) + lineHeight(font()));
			}
		};
		small = Fonts.ui(canvas, -2, SWT.NORMAL);
		canvas.addListener(SWT.Paint, this::paint);
		scanning = Background.newest(canvas);
	}

	Control control() {
		return canvas;
	}

	/** Shows the line as it is. */
	void show(Place place) {
		show(Preview.of(place));
	}

	/** Shows the line after an edit. */
	void show(Place place, PoemEdit edit) {
		show(Preview.of(place, edit));
	}

	private void show(Preview now) {
		if (preview.filter(now::equals).isPresent()) return;
		preview = Optional.of(now);
		scanned = Optional.empty();
		canvas.redraw();
		scanning.work("Preview", turn -> scan(now, turn)).then(line -> {
			scanned = line;
			canvas.redraw();
		});
	}

	/** Off the UI thread; one scan at a time. */
	private Optional<ScannedLine> scan(Preview now, Background.Turn turn) {
		if (scanner == null) scanner = new PreviewScanner(LanguageAccess.language().prosody());
		return scanner.scan(now, turn::isWanted);
	}

	/** What stands below the line: "8 syllables · iambic tetrameter". */
	static String summary(ScannedLine line) {
		if (line.isForeign()) return Metre.FOREIGN.name();
		int syllables = line.syllableCount();
		String metre = line.metre().equals(Metre.FREE) ? "" : " · " + line.metre().name();
		return syllables + (syllables == 1 ? " syllable" : " syllables") + metre;
	}

	private Font font() {
		return JFaceResources.getFontRegistry().get(Fonts.DEBRIS);
	}

	private int lineHeight(Font font) {
		GC gc = new GC(canvas);
		try {
			gc.setFont(font);
			return gc.getFontMetrics().getHeight();
		} finally {
			gc.dispose();
		}
	}

	private void paint(Event event) {
		GC gc = event.gc;
		Rectangle area = canvas.getClientArea();
		gc.setForeground(Ink.LINE.get());
		gc.drawLine(0, 0, area.width, 0);
		preview.ifPresent(now -> paint(gc, now, area.width));
	}

	private void paint(GC gc, Preview now, int width) {
		gc.setFont(font());
		int shift = EDGE + Math.min(0, width - 2 * EDGE - gc.textExtent(now.line().substring(0, now.to())).x);
		int marksTop = TOP;
		int lineTop = marksTop + lineHeight(small) - AIR;
		String[] parts = { now.line().substring(0, now.from()), now.line().substring(now.from(), now.to()),
			now.line().substring(now.to()) };
		int x = shift;
		for (int i = 0; i < parts.length; i++) {
			gc.setForeground((i == 1 ? Ink.ACCENT : Ink.INK).get());
			gc.drawText(parts[i], x, lineTop, true);
			x += gc.textExtent(parts[i]).x;
		}
		if (scanned.isEmpty()) return;
		paintMarks(gc, scanned.get(), shift, marksTop);
		gc.setFont(small);
		gc.setForeground(Ink.DIM.get());
		gc.drawText(Rows.shorten(gc, summary(scanned.get()), width - 2 * EDGE), EDGE, lineTop + lineHeight(font()), true);
	}

	private void paintMarks(GC gc, ScannedLine line, int shift, int top) {
		for (ScannedWord word : line.words()) {
			for (ScannedSyllable syllable : word.syllables()) {
				gc.setFont(font());
				int left = gc.textExtent(line.text().substring(0, syllable.start())).x;
				int right = gc.textExtent(line.text().substring(0, syllable.end())).x;
				gc.setFont(small);
				String mark = String.valueOf(Notation.mark(syllable.strong() ? '1' : '0'));
				gc.setForeground((syllable.strong() ? Ink.INK : Ink.DIM).get());
				gc.drawText(mark, shift + (left + right - gc.textExtent(mark).x) / 2, top, true);
			}
		}
	}
}
