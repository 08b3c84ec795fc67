// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit;

import gleaner.engine.DebrisSink;

/** Keeps what a request gives, and stops an engine that does not come to an end. */
final class Collecting implements DebrisSink {
	static final int MOST = 10_000_000;

	final CollectingSink collected = new CollectingSink();
	private long size;

	@Override
	public void accept(CharSequence text) throws InterruptedException {
		size += text.length();
		if (isTooMuch()) throw new InterruptedException("too much text");
		collected.accept(text);
	}

	@Override
	public void poemEnd() throws InterruptedException {
		size++;
		if (isTooMuch()) throw new InterruptedException("too many poems");
		collected.poemEnd();
	}

	boolean isTooMuch() {
		return size > MOST;
	}
}
