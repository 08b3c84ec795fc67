// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit;

import gleaner.engine.DebrisSink;

/**
 * Holds so many characters and blocks the engine while it is full, as a pane does that is read slowly. One thread writes, others may
 * look and take.
 */
public final class BoundedSink implements DebrisSink {
	private final int capacity;
	private final StringBuilder held = new StringBuilder();
	private long poemsEnded;
	private boolean blocking;

	/** @param capacity in characters, 1 or more */
	public BoundedSink(int capacity) {
		if (capacity < 1) throw new IllegalArgumentException("capacity is " + capacity + ", must be 1 or more");
		this.capacity = capacity;
	}

	@Override
	public synchronized void accept(CharSequence text) throws InterruptedException {
		for (int i = 0; i < text.length();) {
			awaitRoom();
			int part = Math.min(text.length() - i, capacity - held.length());
			held.append(text, i, i + part);
			i += part;
		}
	}

	@Override
	public synchronized void poemEnd() throws InterruptedException {
		awaitRoom();
		poemsEnded++;
	}

	private void awaitRoom() throws InterruptedException {
		while (held.length() >= capacity) {
			blocking = true;
			notifyAll();
			wait();
		}
		blocking = false;
	}

	/** Waits until the engine waits for room. Returns at once if it does already. */
	public synchronized boolean awaitFull(long milliseconds) throws InterruptedException {
		long until = System.nanoTime() + milliseconds * 1_000_000;
		while (!blocking) {
			long left = (until - System.nanoTime()) / 1_000_000;
			if (left <= 0) return false;
			wait(left);
		}
		return true;
	}

	/** How many characters are held now; never more than the capacity. */
	public synchronized int size() {
		return held.length();
	}

	/** How many poems have ended so far. */
	public synchronized long poemsEnded() {
		return poemsEnded;
	}

	/** Takes out what is held and so makes room. */
	public synchronized String take() {
		String taken = held.toString();
		held.setLength(0);
		blocking = false;
		notifyAll();
		return taken;
	}
}
