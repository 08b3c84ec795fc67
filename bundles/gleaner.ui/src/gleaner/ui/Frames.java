// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import org.eclipse.swt.widgets.Display;

/**
 * The beat at which text comes to the screen: at most every 16 ms, less often when the screen is slow, not at all when there is nothing
 * to show. Each frame has a budget of characters, which grows and shrinks with the time that frames take. UI thread only.
 */
public final class Frames {
	/** One frame. */
	@FunctionalInterface
	public interface Beat {
		/**
		 * Shows what there is.
		 *
		 * @param now in nanoseconds
		 * @param most how many characters each pane may show
		 * @return whether another frame is needed
		 */
		boolean frame(long now, int most);
	}

	private static final int FRAME = 16;
	private static final int SLOW_FRAME = 33;
	private static final int LEAST = 512;
	private static final int MOST = 4_096;
	/** A frame that takes longer than this (ns) was too much. */
	private static final long TOO_LONG = 10_000_000;
	/** A beat that comes so much too late (ns) found the screen busy with painting: then fewer of them are enough. */
	private static final long LATE = 20_000_000;

	private final Display display;
	private final Beat beat;
	private int budget = LEAST;
	private boolean beating;
	private boolean ended;
	private long dueAt;
	private int delay = FRAME;

	/** @param beat is asked to show what there is */
	public Frames(Display display, Beat beat) {
		this.display = display;
		this.beat = beat;
	}

	/** Beats until nothing more is needed. */
	public void wake() {
		if (beating || ended) return;
		beating = true;
		next();
	}

	/** Beats no more. */
	public void end() {
		ended = true;
	}

	private void next() {
		dueAt = System.nanoTime() + delay * 1_000_000L;
		display.timerExec(delay, this::run);
	}

	private void run() {
		if (ended) return;
		long now = System.nanoTime();
		boolean late = now - dueAt > LATE;
		beating = beat.frame(now, budget);
		long took = System.nanoTime() - now;
		if (took > TOO_LONG) budget = Math.max(LEAST, budget / 2);
		else if (took < TOO_LONG / 2) budget = Math.min(MOST, budget + budget / 8);
		delay = late ? SLOW_FRAME : FRAME;
		if (beating) next();
	}
}
