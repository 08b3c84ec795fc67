// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.run;

import java.util.Arrays;

/**
 * Who may go on: panes begin together, all stop at once, and in step none begins a poem before all others have said as many. Threads of
 * engines wait here; whoever steers does not. Safe for several threads.
 */
final class Turns {
	/** How far a pane is. */
	private enum Place {
		OPENING, READY, GONE
	}

	private final Place[] places;
	/** How many poems each pane has said. */
	private final long[] said;
	/** While held, how many poems each pane may have said before it stops. */
	private final long[] allowed;
	private boolean inStep;
	private boolean begun;
	private boolean running = true;

	Turns(int panes, boolean inStep) {
		places = new Place[panes];
		Arrays.fill(places, Place.OPENING);
		said = new long[panes];
		allowed = new long[panes];
		this.inStep = inStep;
	}

	/** A pane is ready; waits until all are, or have gone. */
	synchronized void ready(int pane) throws InterruptedException {
		places[pane] = Place.READY;
		look();
		while (!begun) wait();
	}

	/** Waits until a pane may go on. */
	synchronized void pass(int pane) throws InterruptedException {
		while (!mayPass(pane)) wait();
	}

	private boolean mayPass(int pane) {
		return (running || said[pane] < allowed[pane]) && (!inStep || said[pane] <= least());
	}

	/** How many poems have been said by the pane that has said fewest; of those that still speak. */
	private long least() {
		long least = Long.MAX_VALUE;
		for (int i = 0; i < places.length; i++) if (places[i] != Place.GONE) least = Math.min(least, said[i]);
		return least;
	}

	/** A pane has said a poem. */
	synchronized void poemEnd(int pane) {
		said[pane]++;
		notifyAll();
	}

	/** A pane says no more. */
	synchronized void gone(int pane) {
		places[pane] = Place.GONE;
		look();
	}

	/** A pane that was made anew comes in where the others are. */
	synchronized void again(int pane) {
		places[pane] = Place.GONE;
		long least = least();
		said[pane] = least == Long.MAX_VALUE ? 0 : least;
		allowed[pane] = said[pane];
		places[pane] = Place.OPENING;
		if (!running) allowed[pane]++;
		notifyAll();
	}

	private void look() {
		begun |= Arrays.stream(places).noneMatch(place -> place == Place.OPENING);
		notifyAll();
	}

	/** All stop where they are. */
	synchronized void pause() {
		running = false;
		System.arraycopy(said, 0, allowed, 0, said.length);
		notifyAll();
	}

	/** All go on. */
	synchronized void resume() {
		running = true;
		notifyAll();
	}

	/** Each goes on to the end of its poem, or of the next one where it stands between two, and stops there. */
	synchronized void step() {
		running = false;
		long least = least();
		for (int i = 0; i < said.length; i++) allowed[i] = (inStep ? least : said[i]) + 1;
		notifyAll();
	}

	synchronized void setInStep(boolean newInStep) {
		inStep = newInStep;
		notifyAll();
	}

	synchronized boolean isRunning() {
		return running;
	}

	/** Whether all that still speak are waiting for a step or to go on. */
	synchronized boolean isHolding() {
		if (running || !begun) return false;
		for (int i = 0; i < places.length; i++) if (places[i] != Place.GONE && mayPass(i)) return false;
		return true;
	}
}
