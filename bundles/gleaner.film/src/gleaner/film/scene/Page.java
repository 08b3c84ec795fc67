// SPDX-License-Identifier: EPL-2.0
package gleaner.film.scene;

import gleaner.engine.EngineException;
import gleaner.files.StudioException;
import gleaner.film.picture.Canvas;
import gleaner.film.track.Line;
import gleaner.film.track.Track;
import gleaner.film.type.Letters;
import gleaner.film.type.Row;
import gleaner.film.type.Setter;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.font.TextLayout;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A text that is written onto a page letter by letter, and moves up when the page is full. Only what has changed is painted. Used by one
 * thread.
 */
final class Page {
	/** How long a full page takes to move up by a row, in seconds, if it moves evenly. */
	private static final double MOVING = 0.3;
	/** Height of a row, as a multiple of the font's size, as in a pane of debris. */
	private static final float LEADING = 1.5f;
	/** Where letters stand in their row: below its middle, as a multiple of the font's size. */
	private static final float BASELINE = 0.3f;
	private static final float CARET_WIDTH = 0.36f;
	private static final float CARET_GAP = 0.12f;
	/** The size of a poem's number, as a multiple of the text's. */
	private static final float ASIDE = 0.72f;

	private final Track track;
	private final Theme theme;
	private final Letters letters;
	private final Letters.Style text;
	private final Letters.Style aside;
	private final Setter setter;
	private final Rectangle area;
	private final int padding;
	private final double moving;
	private final int leading;
	private final int capacity;

	/** Rows that may be seen or will be; the first has the number {@link #gone}. */
	private final ArrayDeque<Placed> rows = new ArrayDeque<>();
	private int gone;
	private int begun;
	private Optional<Line> open = Optional.empty();
	private boolean isOpenGoingOn;
	private boolean isFromRight;
	private boolean isOver;
	private int paintedOffset = -1;
	private int paintedRow = -1;
	private int paintedLetters;

	/** A row, and how it is painted once all of it is there. */
	private static final class Placed {
		private final Row row;
		private Optional<TextLayout> whole = Optional.empty();
		private int shown;

		Placed(Row row) {
			this.row = row;
		}
	}

	/**
	 * @param area what the page may paint on, in pixels
	 * @param padding at its left and right
	 * @param size of the letters
	 * @param movesEvenly whether a full page glides up; if not, it leaps
	 */
	Page(Track track, Theme theme, Letters letters, Rectangle area, int padding, float size, boolean movesEvenly) {
		this.track = track;
		this.theme = theme;
		this.letters = letters;
		this.padding = padding;
		moving = movesEvenly ? MOVING : 0;
		text = Letters.Style.book(size);
		aside = Letters.Style.plain(size * ASIDE);
		setter = new Setter(letters, text, area.width - 2 * padding - (CARET_WIDTH + CARET_GAP) * size);
		leading = Math.max(1, Math.round(LEADING * size));
		capacity = Math.max(1, area.height / leading);
		this.area = area;
	}

	/** Paints what is not there yet at a moment. */
	void show(double seconds, Canvas canvas) throws EngineException, StudioException, InterruptedException {
		advance(seconds);
		int offset = offset(seconds);
		int last = gone + begun - 1;
		int shown = last < gone ? 0 : last(begun).shown;
		if (offset != paintedOffset) canvas.paint(area, g -> paintAll(g, offset));
		else if (last != paintedRow || shown != paintedLetters) repaint(canvas, Math.max(paintedRow, gone), last, offset);
		paintedOffset = offset;
		paintedRow = last;
		paintedLetters = shown;
		forget(seconds, offset);
	}

	/** Takes rows until one comes later. */
	private void advance(double seconds) throws EngineException, StudioException, InterruptedException {
		while (true) {
			if (begun == rows.size() && !pull()) break;
			if (begun == rows.size()) continue;
			if (last(begun + 1).row.line().begins() > seconds) break;
			if (begun > 0) finish(last(begun));
			begun++;
		}
		if (begun > 0) {
			Placed last = last(begun);
			last.shown = last.row.line().shown(seconds, last.shown);
		}
	}

	private static void finish(Placed placed) {
		placed.shown = placed.row.line().letters();
	}

	/** The row of a count from the first, 1 at least. */
	private Placed last(int count) {
		if (count == rows.size()) return rows.getLast();
		Iterator<Placed> each = rows.descendingIterator();
		for (int i = rows.size(); i > count; i--) each.next();
		return each.next();
	}

	/** Sets the next line; nothing if there is no more. */
	private boolean pull() throws EngineException, StudioException, InterruptedException {
		if (isOver) return false;
		Optional<Line> next = track.next();
		if (next.isEmpty()) {
			isOver = true;
			if (open.isEmpty()) return false;
			place(open.get(), true);
			return true;
		}
		Line line = next.get();
		if (open.isEmpty()) {
			if (line.poem() > 0) Row.above(line).forEach(row -> rows.add(new Placed(row)));
			isFromRight = Setter.isFromRight(line.text());
		}
		place(open.map(before -> before.plus(line)).orElse(line), !line.goesOn());
		return true;
	}

	/** Sets a line; where it goes on, its last row waits for what comes, and is set together with it. */
	private void place(Line line, boolean isComplete) {
		List<Row> set = setter.rows(line, isOpenGoingOn, isFromRight);
		int count = isComplete ? set.size() : set.size() - 1;
		for (Row row : set.subList(0, count)) rows.add(new Placed(row));
		open = isComplete ? Optional.empty() : Optional.of(set.getLast().line());
		isOpenGoingOn = !isComplete && (isOpenGoingOn || set.size() > 1);
	}

	/** How far the page has moved up at a moment, in pixels: each row that does not fit moves it by its height. */
	private int offset(double seconds) {
		double moved = 0;
		int number = gone;
		for (Placed placed : rows) {
			if (number >= gone + begun) break;
			if (number++ < capacity) continue;
			moved += eased(seconds - placed.row.line().begins());
		}
		return (int) Math.round((moved + Math.max(0, gone - capacity)) * leading);
	}

	/** How much of its way something has gone that began to move so many seconds ago. */
	private double eased(double since) {
		if (since >= moving) return 1;
		double share = since / moving;
		return share * share * (3 - 2 * share);
	}

	private void paintAll(Graphics2D g, int offset) {
		g.setColor(theme.pane());
		g.fill(area);
		int number = gone;
		for (Placed placed : rows) {
			if (number == gone + begun) return;
			paintRow(g, placed, top(number, offset), number == gone + begun - 1);
			number++;
		}
	}

	private void repaint(Canvas canvas, int from, int to, int offset) {
		int number = gone;
		for (Placed placed : rows) {
			if (number > to) return;
			if (number >= from) {
				int top = top(number, offset);
				boolean isLast = number == to;
				canvas.paint(strip(top), g -> {
					g.setColor(theme.pane());
					g.fill(strip(top));
					paintRow(g, placed, top, isLast);
				});
			}
			number++;
		}
	}

	private int top(int number, int offset) {
		return area.y + number * leading - offset;
	}

	private Rectangle strip(int top) {
		return new Rectangle(area.x, top, area.width, leading).intersection(area);
	}

	private void paintRow(Graphics2D g, Placed placed, int top, boolean hasCaret) {
		Rectangle strip = strip(top);
		if (strip.isEmpty()) return;
		Graphics2D row = (Graphics2D) g.create();
		try {
			row.clip(strip);
			row.setColor(placed.row.isAside() ? theme.dim() : theme.ink());
			float start = padding + placed.row.indent();
			float end = start;
			Optional<TextLayout> layout = layout(placed);
			if (layout.isPresent()) {
				float width = layout.get().getAdvance();
				float x = placed.row.isFromRight() ? area.x + area.width - start - width : area.x + start;
				layout.get().draw(row, x, top + leading / 2f + BASELINE * text.size());
				end += width;
			}
			if (hasCaret && !placed.row.isAside()) paintCaret(row, placed.row.isFromRight(), end, top);
		} finally {
			row.dispose();
		}
	}

	private Optional<TextLayout> layout(Placed placed) {
		if (placed.whole.isPresent()) return placed.whole;
		Letters.Style style = placed.row.isAside() ? aside : text;
		Optional<TextLayout> layout = letters.layout(placed.row.shown(placed.shown), style, placed.row.isFromRight());
		if (placed.shown == placed.row.line().letters()) placed.whole = layout;
		return layout;
	}

	private void paintCaret(Graphics2D g, boolean toLeft, float end, int top) {
		float gap = end + CARET_GAP * text.size();
		int width = Math.max(2, Math.round(CARET_WIDTH * text.size()));
		int height = Math.round(text.size());
		int x = Math.round(toLeft ? area.x + area.width - gap - width : area.x + gap);
		g.setColor(theme.caret());
		g.fillRect(x, top + (leading - height) / 2, width, height);
	}

	/** Rows that have moved out of sight and do not move any more are not kept. */
	private void forget(double seconds, int offset) {
		while (begun > capacity + 1 && rows.getFirst().row.line().begins() + moving <= seconds && (gone + 1) * leading <= offset) {
			rows.removeFirst();
			gone++;
			begun--;
		}
	}
}
