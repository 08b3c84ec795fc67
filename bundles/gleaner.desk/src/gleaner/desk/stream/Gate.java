// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

/**
 * Lets a stream through poem by poem. The engine's thread comes here after each poem; whoever steps lets it through once, whoever
 * starts leaves the gate open. Safe for several threads.
 */
final class Gate {
	private boolean open;
	private boolean oneMore;
	private boolean waiting;

	/** @param open whether poem follows poem until a step is asked for */
	Gate(boolean open) {
		this.open = open;
	}

	/** Waits until the next poem may come. */
	synchronized void pass() throws InterruptedException {
		waiting = true;
		try {
			while (!open && !oneMore) wait();
			oneMore = false;
		} finally {
			waiting = false;
		}
	}

	/** Lets every poem through from now on. */
	synchronized void open() {
		open = true;
		oneMore = false;
		notifyAll();
	}

	/** Lets one more poem through if the gate was closed; if it was open, closes it behind the present poem. */
	synchronized void step() {
		if (open) open = false;
		else oneMore = true;
		notifyAll();
	}

	/** Whether a stream waits here for a step. */
	synchronized boolean isHolding() {
		return waiting && !open && !oneMore;
	}
}
