package gleaner.ui.glean.debris;

import gleaner.desk.stream.ChangeKind;
import gleaner.ui.Ink;
import gleaner.ui.Underline;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;

/** How words of each kind look that came for others: by ink and by line, so that nothing is told by colour alone. UI thread only. */
final class ChangeInk {
	private static final int BELOW = 3;
	private static final int APART = 2;
	private static final int[] DOTTED = { 1, 2 };

	private ChangeInk() {
	}

	static Ink of(ChangeKind kind) {
		return switch (kind) {
		case SENSE, OTHER -> Ink.SWAP;
		case NAME -> Ink.MACHINE;
		case RESERVOIR -> Ink.ACCENT;
		case FUNCTION -> Ink.DIM;
		};
	}

	/** Paints the line below a word. */
	static void underline(GC gc, StyledText text, int from, int to, ChangeKind kind) {
		prepare(gc, kind);
		Underline.draw(gc, text, from, to, BELOW);
		if (kind == ChangeKind.NAME) Underline.draw(gc, text, from, to, BELOW + APART);
		done(gc);
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
