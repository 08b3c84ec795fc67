package gleaner.editor.chorus;

import gleaner.language.text.Word;
import gleaner.ui.Ink;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.BadPositionCategoryException;
import org.eclipse.jface.text.DefaultPositionUpdater;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Words of an open poem that stay when those around them are made anew. They move with the text and are forgotten with the page; each
 * has a thin frame. UI thread only.
 */
final class Locks {
	private static final String CATEGORY = "gleaner.locks";
	private static final int ARC = 3;
	/** Between a word and the side of its frame; a space is wider. */
	private static final int AIR = 3;

	private final ITextViewer viewer;

	private Locks(ITextViewer viewer) {
		this.viewer = viewer;
	}

	/** The locks of the poem on this page. */
	static Locks of(ITextViewer viewer) {
		StyledText text = viewer.getTextWidget();
		if (text.getData(CATEGORY) instanceof Locks known) return known;
		Locks made = new Locks(viewer);
		text.setData(CATEGORY, made);
		text.addListener(SWT.Paint, event -> made.paint(new PaintEvent(event)));
		return made;
	}

	/** Whether all characters from {@code start} to before {@code end} are locked. */
	boolean isLocked(int start, int end) {
		return all().stream().anyMatch(lock -> lock.offset <= start && end <= lock.offset + lock.length);
	}

	boolean isEmpty() {
		return all().isEmpty();
	}

	/** Locks words, or, if all of them are locked, unlocks them. */
	void toggle(List<Word> words) {
		boolean unlock = words.stream().allMatch(word -> isLocked(word.start(), word.end()));
		for (Word word : words) {
			for (Position lock : all()) if (lock.overlapsWith(word.start(), word.end() - word.start())) remove(lock);
			if (!unlock) add(new Position(word.start(), word.end() - word.start()));
		}
		viewer.getTextWidget().redraw();
	}

	private IDocument document() {
		IDocument document = viewer.getDocument();
		if (!document.containsPositionCategory(CATEGORY)) {
			document.addPositionCategory(CATEGORY);
			document.addPositionUpdater(new DefaultPositionUpdater(CATEGORY));
		}
		return document;
	}

	private List<Position> all() {
		try {
			return Stream.of(document().getPositions(CATEGORY)).filter(lock -> !lock.isDeleted && lock.length > 0).toList();
		} catch (BadPositionCategoryException e) {
			throw new IllegalStateException("the category was added before", e);
		}
	}

	private void add(Position lock) {
		try {
			document().addPosition(CATEGORY, lock);
		} catch (BadLocationException | BadPositionCategoryException e) {
			throw new IllegalArgumentException("no word at " + lock, e);
		}
	}

	private void remove(Position lock) {
		try {
			document().removePosition(CATEGORY, lock);
		} catch (BadPositionCategoryException e) {
			throw new IllegalStateException("the category was added before", e);
		}
	}

	private void paint(PaintEvent event) {
		StyledText text = viewer.getTextWidget();
		event.gc.setFont(text.getFont());
		FontMetrics metrics = event.gc.getFontMetrics();
		event.gc.setAntialias(SWT.ON);
		event.gc.setForeground(Ink.DIM.get());
		for (Position lock : new ArrayList<>(all())) {
			if (lock.offset + lock.length > text.getCharCount()) continue;
			for (int from = lock.offset; from < lock.offset + lock.length;) {
				int to = rowEnd(text, from, lock.offset + lock.length);
				frame(event.gc, text, metrics, from, to);
				from = to;
			}
		}
	}

	/** Where the part of a word ends that stands on one row of the screen. */
	private static int rowEnd(StyledText text, int from, int end) {
		int y = text.getLocationAtOffset(from).y;
		if (text.getLocationAtOffset(end - 1).y == y) return end;
		int to = from + 1;
		while (to < end && text.getLocationAtOffset(to).y == y) to++;
		return to;
	}

	/** Above the highest letters and below the lowest; at a side only where white space leaves room for it. */
	private static void frame(GC gc, StyledText text, FontMetrics metrics, int from, int to) {
		int baseline = text.getLocationAtOffset(from).y + text.getBaseline(from);
		int top = baseline - metrics.getAscent() - 1;
		int bottom = baseline + metrics.getDescent() + 1;
		Rectangle box = text.getTextBounds(from, to - 1);
		int left = box.x - AIR;
		int right = box.x + box.width + AIR - 1;
		boolean isFreeLeft = isFree(text, from - 1);
		boolean isFreeRight = isFree(text, to);
		Path frame = new Path(gc.getDevice());
		try {
			if (isFreeLeft) {
				frame.moveTo(left + ARC, bottom);
				frame.quadTo(left, bottom, left, bottom - ARC);
				frame.lineTo(left, top + ARC);
				frame.quadTo(left, top, left + ARC, top);
			} else frame.moveTo(box.x, top);
			frame.lineTo(isFreeRight ? right - ARC : box.x + box.width, top);
			if (isFreeRight) {
				frame.quadTo(right, top, right, top + ARC);
				frame.lineTo(right, bottom - ARC);
				frame.quadTo(right, bottom, right - ARC, bottom);
			} else frame.moveTo(box.x + box.width, bottom);
			frame.lineTo(isFreeLeft ? left + ARC : box.x, bottom);
			gc.drawPath(frame);
		} finally {
			frame.dispose();
		}
	}

	private static boolean isFree(StyledText text, int offset) {
		return offset < 0 || offset >= text.getCharCount() || Character.isWhitespace(text.getTextRange(offset, 1).charAt(0));
	}
}
