// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import gleaner.desk.stream.Change;
import gleaner.desk.stream.Marks;
import gleaner.desk.stream.Page;
import gleaner.desk.stream.PaneWindow;
import gleaner.desk.stream.Taken;
import gleaner.desk.stream.Verdicts;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.LongText;
import gleaner.ui.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Caret;
import org.eclipse.swt.widgets.Composite;

/**
 * The text of a pane. Follows the stream at its end until the poet scrolls away, selects or moves the caret; then it stays where it is.
 * UI thread only.
 */
final class PaneText {
	private static final int SIDE_MARGIN = 14;
	private static final int TOP_MARGIN = 8;
	/** So many lines from the end of the window the next page is asked for. */
	private static final int NEAR = 40;
	private static final int LINES_ABOVE = 2;

	private final StyledText text;
	private final Taken taken;
	private final Verdicts verdicts;
	private final Font small;
	private final Caret caret;
	private final Runnable moved;
	private final PanePainter painter;
	/** Gives lines that are wrapped their indent. */
	private final Runnable hanging;
	private Page page;
	private boolean following = true;
	private boolean live;
	private boolean busy;
	private List<Change> inked = List.of();

	/** What was selected, as offsets in the debris. */
	record Selection(long from, long to) {
	}

	/**
	 * An empty text.
	 *
	 * @param taken what has been harvested
	 * @param verdicts what has been decided about words
	 * @param moved is run after the poet has scrolled, selected or moved the caret
	 */
	PaneText(Composite parent, Taken taken, Verdicts verdicts, Runnable moved) {
		this.taken = taken;
		this.verdicts = verdicts;
		this.moved = moved;
		// with WRAP it would never have the second bar
		text = new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
		text.setWordWrap(true);
		text.setAlwaysShowScrollBars(false);
		Spoken.picture(text, () -> page().isEmpty() && !hint().isEmpty() ? "Debris: " + hint() : "Debris");
		text.setMargins(SIDE_MARGIN, TOP_MARGIN, SIDE_MARGIN, TOP_MARGIN);
		Fonts.follow(text, Fonts.DEBRIS, Fonts.DEBRIS_LEADING);
		hanging = Fonts.hang(text, Fonts.DEBRIS, text::getWordWrap);
		caret = text.getCaret();
		small = Fonts.ui(text, -2, SWT.NORMAL);
		LongText.follow(text, this::guarded, this::restyle);
		painter = new PanePainter(text, this::page, taken);
		text.addCaretListener(e -> caretMoved());
		text.addListener(SWT.Selection, e -> caretMoved());
		text.getVerticalBar().addListener(SWT.Selection, e -> scrolled());
	}

	StyledText control() {
		return text;
	}

	/** What is shown; nothing before the first page. */
	Optional<Page> page() {
		return Optional.ofNullable(page);
	}

	/** Whether text is coming: then a block shows where. */
	void setLive(boolean isLive) {
		if (live == isLive) return;
		live = isLive;
		showCaret();
		painter.setLive(isLive);
	}

	private String hint() {
		return painter.hint();
	}

	/** What an empty page says. */
	void setHint(String sentence) {
		painter.setHint(sentence);
	}

	/** Shows nothing. */
	void clear() {
		page = null;
		following = true;
		guarded(() -> text.setText(""));
	}

	/** Shows a page, at its end. */
	void show(Page newPage) {
		replace(newPage);
		follow();
	}

	/** Shows a page with a place in it selected and in sight; the page does not follow any more. */
	void show(Page newPage, long offset, int length) {
		replace(newPage);
		following = false;
		guarded(() -> {
			PaneWindow window = page.window();
			int from = window.place(offset);
			int to = window.place(offset + length);
			text.setSelection(from, to);
			text.setTopIndex(text.getLineAtOffset(from));
			int down = text.getLocationAtOffset(from).y - text.getClientArea().height / 3;
			text.setTopPixel(Math.max(0, text.getTopPixel() + down));
		});
	}

	/** Shows a page with this place at the top. */
	void showFrom(Page newPage, long top) {
		replace(newPage);
		stay();
		guarded(() -> {
			text.setCaretOffset(page.window().place(top));
			text.setTopIndex(text.getLineAtOffset(page.window().place(top)));
		});
	}

	/** Says whether templates are shown with it. */
	void setBeside(boolean beside) {
		painter.setBeside(beside);
	}

	/** Wraps lines or not; what is longer then is reached by scrolling to the side. */
	void setWrapped(boolean wrapped) {
		if (text.getWordWrap() == wrapped) return;
		text.setWordWrap(wrapped);
		hanging.run();
	}

	/** Gives words that came for others their ink. */
	void ink(List<Change> changes) {
		if (inked.equals(changes)) return;
		inked = changes;
		restyle();
	}

	/** The words that have an ink of their own. */
	List<Change> inked() {
		return inked;
	}

	/** The place on the screen behind the last line in sight. */
	int bottom() {
		int line = text.getLineIndex(text.getClientArea().height);
		return text.getOffsetAtLine(line) + text.getLine(line).length();
	}

	/** The place in the debris that is at the top. */
	long top() {
		return page.window().offset(text.getOffsetAtLine(text.getTopIndex()));
	}

	/** Shows another page of the same debris; what is at the top stays there, what is selected stays selected if the page has it. */
	void turn(Page newPage) {
		long top = top();
		Optional<Selection> selected = selection();
		long caret = page.window().offset(text.getCaretOffset());
		replace(newPage);
		guarded(() -> {
			PaneWindow window = page.window();
			if (selected.isPresent() && window.holds(selected.get().from) && window.holds(selected.get().to))
				text.setSelection(window.place(selected.get().from), window.place(selected.get().to));
			else text.setCaretOffset(window.place(caret));
			text.setTopIndex(text.getLineAtOffset(window.place(top)));
		});
	}

	private void replace(Page newPage) {
		page = newPage;
		verdicts.applyTo(page);
		page.edit();
		guarded(() -> {
			text.setRedraw(false);
			try {
				text.setText(page.window().screen());
				restyle();
			} finally {
				text.setRedraw(true);
			}
		});
	}

	/** Brings what has come to the page onto the screen. */
	void update() {
		PaneWindow window = page.window();
		window.allow(following ? 1 : 2);
		PaneWindow.Edit edit = page.edit();
		if (edit.added().isEmpty() && edit.cut() == 0) return;
		guarded(() -> {
			text.setRedraw(false);
			try {
				text.append(edit.added());
				if (edit.cut() > 0) text.replaceTextRange(0, edit.cut(), "");
				style(window.offset(Math.max(0, edit.from() - edit.cut())), window.end());
				if (following) toEnd();
			} finally {
				text.setRedraw(true);
			}
		});
	}

	/** Brings what was revised on the page onto the screen. */
	void redo(List<PaneWindow.Redo> redone) {
		guarded(() -> {
			for (PaneWindow.Redo redo : redone) text.replaceTextRange(redo.place(), redo.length(), redo.text());
			restyle();
		});
	}

	/** Goes to a place, so that it is in sight with some lines above it. */
	void bring(long offset) {
		stay();
		guarded(() -> {
			int place = page.window().place(offset);
			text.setCaretOffset(place);
			text.setTopIndex(Math.max(0, text.getLineAtOffset(place) - LINES_ABOVE));
		});
		text.redraw();
	}

	boolean isFollowing() {
		return following;
	}

	/** Goes to the end and stays there. */
	void follow() {
		following = true;
		showCaret();
		guarded(this::toEnd);
	}

	/** Stays where it is, though that is the end of the page. */
	void stay() {
		following = false;
		showCaret();
	}

	private void toEnd() {
		text.setCaretOffset(text.getCharCount());
		text.setTopIndex(text.getLineCount() - 1);
	}

	/** What is selected; nothing if no character of the debris is. */
	Optional<Selection> selection() {
		if (page == null || text.getSelectionCount() == 0) return Optional.empty();
		Point range = text.getSelectionRange();
		Selection selection = new Selection(page.window().offset(range.x), page.window().offset(range.x + range.y));
		return page.window().pieces(selection.from, selection.to).isEmpty() ? Optional.empty() : Optional.of(selection);
	}

	/** Selects all that the page has. */
	void selectAll() {
		text.selectAll();
		caretMoved();
	}

	/** Selects between two offsets. */
	void select(long from, long to) {
		text.setSelection(page.window().place(from), page.window().place(to));
		caretMoved();
	}

	/** Whether the page before this one is wanted. */
	boolean isNearTop() {
		return page != null && !following && page.window().start() > 0 && text.getTopIndex() < NEAR;
	}

	/** Whether the page after this one is wanted, if there is one. */
	boolean isNearBottom() {
		return page != null && !following && text.getLineIndex(text.getClientArea().height) > text.getLineCount() - NEAR;
	}

	/** Whether the last line is in sight. */
	boolean isAtBottom() {
		int height = text.getClientArea().height;
		int last = text.getLineCount() - 1;
		return text.getLineIndex(height) >= last && text.getLinePixel(last + 1) <= height + text.getLineHeight();
	}

	/** While the page follows there is the block, and no caret beside it. */
	private void showCaret() {
		text.setCaret(live && following ? null : caret);
	}

	private void caretMoved() {
		if (busy) return;
		following = text.getSelectionCount() == 0 && text.getCaretOffset() == text.getCharCount();
		showCaret();
		moved.run();
	}

	private void scrolled() {
		if (busy) return;
		following = text.getSelectionCount() == 0 && isAtBottom();
		showCaret();
		moved.run();
	}

	/** Does something whose events do not come from the poet. */
	private void guarded(Runnable change) {
		boolean before = busy;
		busy = true;
		try {
			change.run();
		} finally {
			busy = before;
		}
	}

	/** Gives the whole page its looks again: after a harvest, after a change of theme. */
	void restyle() {
		if (page != null) style(page.window().start(), page.window().end());
	}

	private void style(long from, long to) {
		List<StyleRange> ranges = new ArrayList<>();
		for (Marks.Mark mark : Marks.of(page, taken, from, to)) {
			StyleRange range = new StyleRange(mark.place(), mark.length(), mark.number() || mark.prompt() ? Ink.DIM.get() : null,
					mark.taken() ? Ink.SELECTION.get() : null);
			if (mark.number()) range.font = small;
			ranges.add(range);
		}
		ChangeInk.add(ranges, page.window(), inked, from, to);
		int first = page.window().place(from);
		int length = Math.min(page.window().place(to), text.getCharCount()) - first;
		if (length > 0) text.replaceStyleRanges(first, length, ranges.toArray(StyleRange[]::new));
	}
}
