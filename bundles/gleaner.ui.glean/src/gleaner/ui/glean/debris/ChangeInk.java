// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import gleaner.desk.stream.Change;
import gleaner.desk.change.ChangeKind;
import gleaner.desk.stream.PaneWindow;
import gleaner.desk.stream.Verdict;
import gleaner.ui.Ink;
import gleaner.ui.Underline;
import gleaner.ui.WordFrame;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;

/**
 * How words look that came for others: by ink and by line, so that nothing is told by colour alone. What the poet has decided is to be seen
 * too: a word that is kept has the frame of words that are locked in a poem, one that was taken back or chosen has a dotted line in the
 * ink of changed words. UI thread only.
 */
final class ChangeInk {
	private static final int BELOW = 3;
	private static final int APART = 2;
	private static final int[] DOTTED = { 1, 2 };

	private ChangeInk() {
	}

	private static Ink of(ChangeKind kind) {
		return switch (kind) {
		case SENSE, OTHER -> Ink.SWAP;
		case NAME -> Ink.MACHINE;
		case RESERVOIR -> Ink.ACCENT;
		case FUNCTION -> Ink.DIM;
		};
	}

	/** What was taken back is a word like any other. */
	private static Optional<Ink> of(Change change) {
		if (!change.isGone()) return Optional.of(of(change.kind()));
		return change.verdict().get() == Verdict.Kind.BACK ? Optional.empty() : Optional.of(Ink.SWAP);
	}

	/** Adds the inks of changed words to the looks of a page between two offsets. What is marked otherwise keeps its look. */
	static void add(List<StyleRange> ranges, PaneWindow window, List<Change> inked, long from, long to) {
		if (inked.isEmpty()) return;
		List<StyleRange> others = List.copyOf(ranges);
		int next = 0;
		for (Change change : inked) {
			Optional<Ink> ink = of(change);
			if (ink.isEmpty() || change.from() < from || change.to() > to || !window.holds(change.from()) || !window.holds(change.to()))
				continue;
			int start = window.place(change.from());
			int length = window.place(change.to()) - start;
			while (next < others.size() && others.get(next).start + others.get(next).length <= start) next++;
			boolean isFree = next >= others.size() || others.get(next).start >= start + length;
			if (isFree && length > 0) ranges.add(new StyleRange(start, length, ink.get().get(), null));
		}
		ranges.sort(Comparator.comparingInt(range -> range.start));
	}

	/** Paints the line below a word, or what has become of it. */
	static void underline(GC gc, StyledText text, int from, int to, Change change) {
		if (change.isGone()) {
			gc.setAntialias(SWT.OFF);
			gc.setForeground(Ink.SWAP.get());
			gc.setLineDash(Underline.DOTS);
			Underline.draw(gc, text, from, to, BELOW);
			gc.setLineDash(null);
			return;
		}
		prepare(gc, change.kind());
		Underline.draw(gc, text, from, to, BELOW);
		if (change.kind() == ChangeKind.NAME) Underline.draw(gc, text, from, to, BELOW + APART);
		done(gc);
		if (change.verdict().isPresent()) WordFrame.paint(gc, text, from, to);
	}

	/** Paints a sample of the line. */
	static void sample(GC gc, int x, int y, int width, ChangeKind kind) {
		prepare(gc, kind);
		gc.drawLine(x, y, x + width, y);
		if (kind == ChangeKind.NAME) gc.drawLine(x, y + APART, x + width, y + APART);
		done(gc);
	}

	private static void prepare(GC gc, ChangeKind kind) {
		gc.setAntialias(SWT.OFF);
		gc.setForeground(of(kind).get());
		gc.setLineWidth(kind == ChangeKind.RESERVOIR ? 2 : 1);
		gc.setLineDash(kind == ChangeKind.FUNCTION ? DOTTED : kind == ChangeKind.OTHER ? Underline.DASHES : null);
	}

	private static void done(GC gc) {
		gc.setLineDash(null);
		gc.setLineWidth(1);
	}
}
