// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

import gleaner.studio.debris.PoemSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Text on its way from an engine's thread to a pane. Holds a bounded number of characters: while it is full the engine waits. The pane
 * takes what it can show and never waits. Safe for several threads.
 */
public final class LiveText {
	/** What the end of a poem counts for, so that poems without text cannot fill the memory. */
	private static final int POEM_END = 8;

	/** A stretch of text that still grows. */
	private static final class Growing {
		private final long offset;
		private final StringBuilder text = new StringBuilder();
		private int taken;
		private PoemSpan end;

		Growing(long offset) {
			this.offset = offset;
		}
	}

	private final Deque<Growing> stretches = new ArrayDeque<>();
	private int most;
	private int held;

	/** @param most how many characters it holds before whoever puts has to wait */
	public LiveText(int most) {
		this.most = most;
	}

	/** Changes the bound; what is there already stays. */
	public synchronized void limit(int newMost) {
		most = newMost;
		notifyAll();
	}

	/**
	 * Puts text; waits as long as there is no room.
	 *
	 * @param offset of the text in the debris
	 * @throws InterruptedException if the stream was stopped meanwhile; the text is put all the same, since it is in the file
	 */
	public synchronized void put(CharSequence text, long offset) throws InterruptedException {
		int from = 0;
		try {
			while (from < text.length()) {
				while (held >= most) wait();
				int to = Math.min(text.length(), from + most - held);
				add(text, from, to, offset);
				from = to;
			}
		} finally {
			if (from < text.length()) add(text, from, text.length(), offset);
		}
	}

	private void add(CharSequence text, int from, int to, long offset) {
		stretch(offset + from).text.append(text, from, to);
		held += to - from;
	}

	/** Puts the end of a poem; waits as long as there is no room. */
	public synchronized void poemEnd(PoemSpan span) throws InterruptedException {
		try {
			while (held >= most) wait();
		} finally {
			stretch(span.end()).end = span;
			held += POEM_END;
		}
	}

	private Growing stretch(long offset) {
		Growing last = stretches.peekLast();
		if (last != null && last.end == null && last.offset + last.text.length() == offset) return last;
		Growing next = new Growing(offset);
		stretches.add(next);
		return next;
	}

	/** How many characters wait, ends of poems included. */
	public synchronized int held() {
		return held;
	}

	/** Takes at most so many characters, and the ends of poems among them. Never parts a surrogate pair unless only half of it is there. */
	public synchronized List<Segment> take(int characters) {
		List<Segment> taken = new ArrayList<>();
		int left = characters;
		while (!stretches.isEmpty() && left > 0) {
			Growing first = stretches.peek();
			int available = first.text.length() - first.taken;
			int count = Math.min(left, available);
			if (count < available && Character.isHighSurrogate(first.text.charAt(first.taken + count - 1))) count++;
			if (count > 0) taken.add(new Segment.Text(first.offset + first.taken, first.text.substring(first.taken, first.taken + count)));
			first.taken += count;
			left -= count;
			held -= count;
			if (first.taken < first.text.length()) break;
			if (first.end != null) {
				taken.add(new Segment.PoemEnd(first.end));
				held -= POEM_END;
			}
			stretches.remove();
		}
		notifyAll();
		return taken;
	}
}
