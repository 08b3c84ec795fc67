// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.chorus;

import gleaner.language.text.Word;
import gleaner.ui.WordFrame;
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

/**
 * Words of an open poem that stay when those around them are made anew. They move with the text and are forgotten with the page; each
 * has a thin frame. UI thread only.
 */
public final class Locks {
	private static final String CATEGORY = "gleaner.locks";

	private final ITextViewer viewer;

	private Locks(ITextViewer viewer) {
		this.viewer = viewer;
	}

	/** The locks of the poem on this page. */
	public static Locks of(ITextViewer viewer) {
		StyledText text = viewer.getTextWidget();
		if (text.getData(CATEGORY) instanceof Locks known) return known;
		Locks made = new Locks(viewer);
		text.setData(CATEGORY, made);
		text.addListener(SWT.Paint, event -> made.paint(new PaintEvent(event)));
		return made;
	}

	/** Whether all characters from {@code start} to before {@code end} are locked. */
	public boolean isLocked(int start, int end) {
		return all().stream().anyMatch(lock -> lock.offset <= start && end <= lock.offset + lock.length);
	}

	boolean isEmpty() {
		return all().isEmpty();
	}

	/** Locks words that are not locked yet. */
	public void lock(List<Word> words) {
		for (Word word : words) if (!isLocked(word.start(), word.end())) add(new Position(word.start(), word.end() - word.start()));
		viewer.getTextWidget().redraw();
	}

	/** Locks words, or, if all of them are locked, unlocks them. */
	public void toggle(List<Word> words) {
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
		for (Position lock : new ArrayList<>(all()))
			if (lock.offset + lock.length <= text.getCharCount()) WordFrame.paint(event.gc, text, lock.offset, lock.offset + lock.length);
	}
}
