// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

import gleaner.desk.stream.PaneWindow.Piece;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.making.Making;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Swap;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of one debris file that a pane shows, and the poems in it: grows with a stream, or is made for a place in an older file. For
 * one thread.
 */
public final class Page {
	/** What comes between pieces of several poems that are harvested in one go. */
	private static final String BETWEEN = "\n\n";

	private final String debris;
	private final Making making;
	private final PaneWindow window;
	private final List<PoemSpan> poems = new ArrayList<>();
	private long number;
	private long poemStart = -1;

	/**
	 * An empty page.
	 *
	 * @param start the offset of the first text to come
	 * @param number of the poem that it belongs to; the first is 1
	 */
	public Page(String debris, Making making, long start, long number) {
		this.debris = debris;
		this.making = making;
		this.window = new PaneWindow(start);
		this.number = number;
	}

	/** The debris that it is a page of. */
	public String debris() {
		return debris;
	}

	/** The id of the engine that made it. */
	public String engine() {
		return making.engine();
	}

	Making making() {
		return making;
	}

	public PaneWindow window() {
		return window;
	}

	/** Takes what comes next. */
	public void take(List<Segment> segments) {
		for (Segment segment : segments) switch (segment) {
		case Segment.Text(long offset, String text) -> {
			begin(offset);
			window.append(text);
		}
		case Segment.PoemEnd(PoemSpan span) -> {
			begin(span.offset());
			poems.add(span);
			number++;
			poemStart = -1;
		}
		}
	}

	private void begin(long offset) {
		if (poemStart >= 0) return;
		poemStart = offset;
		long gap = offset - window.end();
		if (gap > 0) window.leaveOut((int) gap, (window.endsLine() ? "\n" : "\n\n") + number + "\n\n");
	}

	/** Takes over the poems as the file knows them, instead of what was seen of them. */
	void know(List<PoemSpan> known) {
		poems.clear();
		poems.addAll(known);
		poemStart = -1;
	}

	/** What has changed on the screen since it was last asked; forgets the poems that have gone. */
	public PaneWindow.Edit edit() {
		PaneWindow.Edit edit = window.edit();
		if (edit.cut() > 0) poems.removeIf(p -> p.end() < window.start());
		return edit;
	}

	/** The poems that have characters between two offsets of the window; the last one may still be growing. */
	public List<PoemSpan> poems(long from, long to) {
		List<PoemSpan> found = new ArrayList<>();
		for (PoemSpan poem : poems) if (poem.end() > from && poem.offset() < to) found.add(poem);
		if (poemStart >= 0 && window.end() > from && poemStart < to) {
			int length = (int) (window.end() - poemStart);
			found.add(new PoemSpan(number, poemStart, length, Math.min(length, making.request().prompt().length())));
		}
		return found;
	}

	/** As {@link #harvest}; but whole lines end with a line end, be it that of the hand, so that they can be told from a piece of one. */
	public Harvest lines(long from, long to) {
		Harvest all = harvest(from, to);
		return window.areLines(from, to) && !all.text().endsWith("\n") ? all.plus(Harvest.hand("\n")) : all;
	}

	/** What the poet has put in the place of words is the poet's, and remembers what a machine had written. */
	private Harvest revised(Harvest asItCame, Piece piece) {
		Harvest harvest = asItCame;
		for (Piece revised : window.revised(piece.offset(), piece.end()).reversed()) {
			int from = (int) (revised.offset() - piece.offset());
			int to = from + revised.length();
			harvest = harvest.replace(from, to, Swap.of(harvest.slice(from, to), revised.text()));
		}
		return harvest;
	}

	/** The line that an offset is in, as it came. */
	public Verdict.Line line(long offset) {
		return window.line(offset);
	}

	/**
	 * The text between two offsets, with what the poet has put in the place of words, knowing where each of its characters is from: poem by
	 * poem, without what parts them in the file.
	 */
	public Harvest harvest(long from, long to) {
		Harvest all = Harvest.EMPTY;
		List<PoemSpan> touched = poems(from, to);
		for (Piece piece : window.pieces(from, to)) {
			Harvest next = revised(Harvest.of(making, debris, piece.offset(), piece.text(), touched), piece);
			all = all.length() == 0 ? next : all.plus(Harvest.hand(BETWEEN)).plus(next);
		}
		return all;
	}
}
