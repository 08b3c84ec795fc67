// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution;

import gleaner.engine.DebrisSink;
import gleaner.engine.LengthMeter;
import gleaner.engine.Reason;

/** Writes pieces to a sink as long as the poem has not its length. Used by one thread. */
final class PoemWriter {
	private final DebrisSink sink;
	private final LengthMeter meter;

	PoemWriter(DebrisSink sink, LengthMeter meter) {
		this.sink = sink;
		this.meter = meter;
	}

	/** A stretch of text as it stands. */
	void text(String text, int from, int to) throws InterruptedException {
		if (from < to) piece(text.substring(from, to), null);
	}

	/** @param reason null if there is none */
	void piece(String text, Reason reason) throws InterruptedException {
		if (meter.isFull() || text.isEmpty()) return;
		CharSequence fitting = meter.take(text);
		if (fitting.isEmpty()) return;
		if (reason == null) sink.accept(fitting);
		else sink.accept(fitting, reason);
	}

	boolean isFull() {
		return meter.isFull();
	}
}
