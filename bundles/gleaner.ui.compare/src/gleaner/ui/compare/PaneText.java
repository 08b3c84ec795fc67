// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.compare.xray.Tint;
import gleaner.compare.xray.Xray;
import gleaner.compare.xray.XrayUnit;
import gleaner.desk.stream.Marks;
import gleaner.desk.stream.Page;
import gleaner.desk.stream.PaneWindow;
import gleaner.desk.stream.Taken;
import gleaner.desk.stream.Wrap;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.LongText;
import gleaner.ui.Spoken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** The text of a pane as it grows. Follows its end until the poet scrolls away or selects; then it stays where it is. UI thread only. */
final class PaneText {
	private static final int SIDE = 12;
	private static final int TOP = 4;
	private static final int BLOCK_WIDTH = 6;

	private final StyledText text;
	private final Font small;
	private final Taken taken = new Taken();
	private Page page;
	/** By offset in the debris of the poem that it is of. */
	private final Map<Long, Xray> xrays = new TreeMap<>();
	private boolean isFollowing = true;
	private boolean isLive;
	private boolean isBusy;
	private String hint = "";
	private int blockY = -1;
	private DoubleConsumer onScroll = share -> {};

	/** @param name what a screen reader calls it */
	PaneText(Composite parent, String name) {
		text = new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.V_SCROLL | SWT.WRAP);
		text.setAlwaysShowScrollBars(false);
		text.setMargins(SIDE, TOP, SIDE, TOP);
		Fonts.follow(text, Fonts.DEBRIS, Fonts.DEBRIS_LEADING);
		Fonts.hang(text, Fonts.DEBRIS);
		small = Fonts.ui(text, -2, SWT.NORMAL);
		Spoken.picture(text, () -> page == null && !hint.isEmpty() ? name + ": " + hint : name);
		LongText.follow(text, this::guarded, this::style);
		text.addListener(SWT.Paint, event -> paint(event.gc));
		text.addListener(SWT.Resize, event -> {
			if (isFollowing && page != null && !isBusy) guarded(this::toEnd); // growing text goes there itself
		});
		text.addCaretListener(event -> moved());
		text.addListener(SWT.Selection, event -> moved());
		text.getVerticalBar().addListener(SWT.Selection, event -> {
			if (isBusy) return;
			isFollowing = isAtEnd();
			onScroll.accept(share());
		});
	}

	/** Hears when the poet has scrolled, and how far: from 0 at the top to 1 at the end. */
	void onScroll(DoubleConsumer listener) {
		onScroll = listener;
	}

	private double share() {
		int room = text.getVerticalBar().getMaximum() - text.getVerticalBar().getThumb();
		return room <= 0 ? 1 : Math.clamp(text.getTopPixel() / (double) room, 0, 1);
	}

	/** Scrolls as far, as somebody else's text was scrolled. */
	void scroll(double share) {
		guarded(() -> {
			int room = text.getVerticalBar().getMaximum() - text.getVerticalBar().getThumb();
			if (room > 0) text.setTopPixel((int) Math.round(share * room));
		});
		isFollowing = isAtEnd();
	}

	StyledText control() {
		return text;
	}

	Optional<Page> page() {
		return Optional.ofNullable(page);
	}

	/** What an empty page says. */
	void setHint(String sentence) {
		if (hint.equals(sentence)) return;
		hint = sentence;
		text.redraw();
	}

	/** Whether text is coming: then a block shows where. */
	void setLive(boolean live) {
		if (isLive == live) return;
		isLive = live;
		text.redraw();
	}

	/** Shows another page, at its end; {@code null} for none. */
	void show(Page other) {
		page = other;
		xrays.clear();
		isFollowing = true;
		guarded(() -> text.setText(""));
	}

	/** Brings what has come to the page onto the screen. */
	void update() {
		PaneWindow window = page.window();
		window.allow(isFollowing ? 1 : 2);
		PaneWindow.Edit edit = page.edit();
		if (edit.added().isEmpty() && edit.cut() == 0) return;
		if (edit.cut() == 0) {
			guarded(() -> grow(edit, window)); // painted once, at the end of the frame
			return;
		}
		guarded(() -> {
			text.setRedraw(false);
			try {
				grow(edit, window);
			} finally {
				text.setRedraw(true);
			}
		});
	}

	private void grow(PaneWindow.Edit edit, PaneWindow window) {
		text.append(edit.added());
		if (edit.cut() > 0) text.replaceTextRange(0, edit.cut(), "");
		style(window.offset(Math.max(0, edit.from() - edit.cut())), window.end(), false);
		if (isFollowing) toEnd();
	}

	/** Whether the poet has scrolled away, and nothing more should come. */
	boolean isFull(int frame) {
		return page != null && !isFollowing && page.window().isFull(frame);
	}

	/** Tints a poem; one that is tinted already anew. */
	void tint(long poem, Xray xray) {
		xrays.put(poem, xray);
		style();
	}

	/** Tints nothing any more. */
	void clearTints() {
		if (xrays.isEmpty()) return;
		xrays.clear();
		style();
	}

	/** What is known of a poem. */
	Optional<Xray> xray(long poem) {
		return Optional.ofNullable(xrays.get(poem));
	}

	/** The place in the debris at a point of the widget; nothing if there is no letter. */
	Optional<Long> offsetAt(int x, int y) {
		if (page == null) return Optional.empty();
		int place = text.getOffsetAtPoint(new Point(x, y));
		return place < 0 ? Optional.empty() : Optional.of(page.window().offset(place));
	}

	/** The place in the debris at the caret. */
	long caret() {
		return page.window().offset(text.getCaretOffset());
	}

	/** Where a place in the debris is in the widget. */
	Point location(long offset) {
		return text.getLocationAtOffset(Math.min(page.window().place(offset), text.getCharCount()));
	}

	/** What is selected, with its origins; nothing if nothing is. */
	Optional<Harvest> selected() {
		if (page == null || text.getSelectionCount() == 0) return Optional.empty();
		Point range = text.getSelectionRange();
		Harvest harvest = page.harvest(page.window().offset(range.x), page.window().offset(range.x + range.y));
		return harvest.text().isBlank() ? Optional.empty() : Optional.of(harvest);
	}

	/** Marks what is selected as taken. */
	void take() {
		Point range = text.getSelectionRange();
		taken.add(page.debris(), page.window().offset(range.x), page.window().offset(range.x + range.y));
		style();
	}

	private void moved() {
		if (!isBusy) isFollowing = text.getSelectionCount() == 0 && text.getCaretOffset() == text.getCharCount();
	}

	/** Whether the last line is in sight, or but a line below: then the poet wants to stay at the end. */
	private boolean isAtEnd() {
		return endsWithin(text.getLineHeight());
	}

	private boolean isWhole() {
		return endsWithin(0);
	}

	private boolean endsWithin(int below) {
		int height = text.getClientArea().height;
		int last = text.getLineCount() - 1;
		return text.getLineIndex(height) >= last && text.getLinePixel(last + 1) <= height + below;
	}

	/** Goes to the end and stays there. */
	void follow() {
		isFollowing = true;
		guarded(this::toEnd);
	}

	private void toEnd() {
		text.setCaretOffset(text.getCharCount());
		if (!isWhole()) text.setTopIndex(text.getLineCount() - 1); // else there is nothing to scroll
	}

	private void guarded(Runnable change) {
		boolean before = isBusy;
		isBusy = true;
		try {
			change.run();
		} finally {
			isBusy = before;
		}
	}

	private void style() {
		if (page != null) style(page.window().start(), page.window().end(), true);
		text.redraw();
	}

	/**
	 * Inks a stretch. The widget asks the screen where the pointer is whenever it is told of inks, which takes as long as the screen is
	 * busy: it is not told where there are none.
	 *
	 * @param isInked whether there may be inks of before, which go
	 */
	private void style(long from, long to, boolean isInked) {
		PaneWindow window = page.window();
		List<StyleRange> ranges = new ArrayList<>();
		for (Marks.Mark mark : Marks.of(page, taken, from, to)) {
			StyleRange range = new StyleRange(mark.place(), mark.length(), mark.number() || mark.prompt() ? Ink.DIM.get() : null,
					mark.taken() ? Ink.SELECTION.get() : null);
			if (mark.number()) range.font = small;
			ranges.add(range);
		}
		for (Map.Entry<Long, Xray> each : xrays.entrySet()) tint(each.getKey(), each.getValue(), from, to, ranges);
		ranges.sort(Comparator.comparingInt(range -> range.start));
		List<StyleRange> apart = new ArrayList<>();
		for (StyleRange range : ranges) {
			int end = apart.isEmpty() ? 0 : apart.getLast().start + apart.getLast().length;
			if (range.start >= end) apart.add(range);
		}
		int first = window.place(from);
		int length = Math.min(window.place(to), text.getCharCount()) - first;
		if (length > 0 && (isInked || !apart.isEmpty())) text.replaceStyleRanges(first, length, apart.toArray(StyleRange[]::new));
	}

	private void tint(long poem, Xray xray, long from, long to, List<StyleRange> ranges) {
		PaneWindow window = page.window();
		for (XrayUnit unit : xray.units()) {
			int tint = Tint.of(unit);
			long start = poem + unit.start();
			long end = poem + unit.end();
			if (tint == 0 || start < from || end > to || xray.text().substring(unit.start(), unit.end()).isBlank()) continue;
			int place = window.place(start);
			int length = window.place(end) - place;
			if (length > 0) ranges.add(new StyleRange(place, length, null, Tints.of(tint)));
		}
	}

	private void paint(GC gc) {
		if (text.getCharCount() == 0 && !hint.isEmpty()) {
			Rectangle area = text.getClientArea();
			gc.setForeground(Ink.DIM.get());
			gc.setFont(text.getFont());
			int y = TOP;
			for (String line : Wrap.lines(hint, area.width - 2 * SIDE, s -> gc.textExtent(s).x)) {
				gc.drawText(line, SIDE, y, true);
				y += text.getLineHeight() + text.getLineSpacing();
			}
		}
		if (isLive && text.getCharCount() > 0) paintBlock(gc);
	}

	private void paintBlock(GC gc) {
		int last = text.getLineCount() - 1;
		if (text.getLineIndex(text.getClientArea().height) < last) return;
		Point end = text.getLocationAtOffset(text.getCharCount());
		int height = text.getLineHeight();
		gc.setBackground(Ink.DIM.get());
		gc.fillRectangle(end.x + 1, end.y + 2, BLOCK_WIDTH, height - 3);
		if (blockY != end.y && blockY >= 0) text.redraw(0, blockY, text.getSize().x, height, false);
		blockY = end.y;
	}
}
