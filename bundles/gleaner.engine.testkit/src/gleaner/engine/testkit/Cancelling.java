// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit;

import gleaner.engine.DebrisSink;

/** Cancels the stream at the call after so many. */
final class Cancelling implements DebrisSink {
	final InterruptedException thrown = new InterruptedException("cancelled by the sink");
	private final int after;
	volatile int calls;

	Cancelling(int after) {
		this.after = after;
	}

	@Override
	public void accept(CharSequence text) throws InterruptedException {
		call();
	}

	@Override
	public void poemEnd() throws InterruptedException {
		call();
	}

	private void call() throws InterruptedException {
		int call = calls;
		calls = call + 1;
		if (call >= after) throw thrown;
	}
}
