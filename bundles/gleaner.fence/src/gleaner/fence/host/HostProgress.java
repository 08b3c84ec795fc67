// SPDX-License-Identifier: EPL-2.0
package gleaner.fence.host;

import gleaner.engine.Progress;
import gleaner.fence.wire.Frame;
import gleaner.fence.wire.Kind;
import gleaner.fence.wire.WireReader;
import gleaner.fence.wire.WireWriter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells how far an opening is: the newest word of it, however often an engine says something. */
final class HostProgress implements Progress, Outbox.Speaker {
	private record Word(String what, double done) {
	}

	private final int call;
	private final Outbox outbox;
	private final AtomicBoolean queued = new AtomicBoolean();
	private volatile Word newest = new Word("", Double.NaN);

	HostProgress(int call, Outbox outbox) {
		this.call = call;
		this.outbox = outbox;
	}

	@Override
	public void report(String what, double done) {
		newest = new Word(what.length() > WireReader.LINE ? what.substring(0, WireReader.LINE) : what, done);
		if (!queued.getAndSet(true)) outbox.add(this);
	}

	@Override
	public Optional<Frame> speak() {
		queued.set(false);
		Word word = newest;
		return Optional.of(new Frame(Kind.PROGRESS, call, new WireWriter().text(word.what()).decimal(word.done()).take()));
	}
}
