// SPDX-License-Identifier: EPL-2.0
package gleaner.fence.host;

import gleaner.engine.DebrisSink;
import gleaner.engine.Reason;
import gleaner.engine.TemplatePoem;
import gleaner.fence.wire.Events;
import gleaner.fence.wire.Frame;
import gleaner.fence.wire.Kind;
import gleaner.fence.wire.WireWriter;
import java.util.Optional;

/**
 * Takes what an engine says and sends it through the pipe, as much at once as has gathered. It holds the engine up while as much is on its
 * way as the other side lets it.
 */
final class HostSink implements DebrisSink, Outbox.Speaker {
	private final int call;
	private final Outbox outbox;
	private final long window;
	private final StringBuilder text = new StringBuilder();
	private final WireWriter events = new WireWriter();
	private long underway;
	private boolean queued;
	private boolean closed;
	private boolean cancelled;

	/** @param window how many bytes may be on their way */
	HostSink(int call, Outbox outbox, long window) {
		this.call = call;
		this.outbox = outbox;
		this.window = window;
	}

	@Override
	public void accept(CharSequence piece) throws InterruptedException {
		String whole = piece.toString();
		for (int i = 0; i < whole.length() || i == 0; i += Events.LONGEST_PIECE) {
			String part = whole.length() <= Events.LONGEST_PIECE ? whole
					: whole.substring(i, Math.min(whole.length(), i + Events.LONGEST_PIECE));
			synchronized (this) {
				await();
				if (text.length() + part.length() > Events.LONGEST_PIECE) gather();
				text.append(part);
				queue();
			}
		}
	}

	@Override
	public void accept(CharSequence piece, Reason reason) throws InterruptedException {
		String whole = piece.toString();
		if (whole.length() > Events.LONGEST_PIECE) {
			accept(whole);
			return;
		}
		WireWriter event = new WireWriter();
		Events.text(event, whole, reason);
		put(event);
	}

	@Override
	public synchronized void poemEnd() throws InterruptedException {
		await();
		gather();
		Events.poemEnd(events);
		queue();
	}

	@Override
	public void note(String sentence) throws InterruptedException {
		WireWriter event = new WireWriter();
		Events.note(event, sentence);
		put(event);
	}

	@Override
	public void madeFrom(TemplatePoem template) throws InterruptedException {
		WireWriter event = new WireWriter();
		Events.madeFrom(event, template);
		put(event);
	}

	/** An event is made apart, so that one that cannot be made leaves no half of it. */
	private synchronized void put(WireWriter event) throws InterruptedException {
		await();
		gather();
		events.append(event);
		queue();
	}

	private void await() throws InterruptedException {
		while (!closed && !cancelled && underway + events.length() + text.length() >= window) wait();
		if (cancelled || Thread.interrupted()) throw new InterruptedException();
		if (closed) throw new IllegalStateException("text came after its end");
	}

	private void gather() {
		if (text.isEmpty()) return;
		Events.text(events, text);
		text.setLength(0);
	}

	private void queue() {
		if (queued) return;
		queued = true;
		outbox.add(this);
	}

	@Override
	public synchronized Optional<Frame> speak() {
		queued = false;
		gather();
		if (events.length() == 0) return Optional.empty();
		underway += events.length();
		return Optional.of(new Frame(Kind.EVENTS, call, events.take()));
	}

	/** The other side has taken so many bytes. */
	synchronized void credit(long bytes) {
		underway -= bytes;
		notifyAll();
	}

	/** Nothing more will be taken. */
	synchronized void cancel() {
		cancelled = true;
		notifyAll();
	}

	/** The engine is done: what it says from now on, on whatever thread, is not taken. */
	synchronized void close() {
		closed = true;
		notifyAll();
	}
}
