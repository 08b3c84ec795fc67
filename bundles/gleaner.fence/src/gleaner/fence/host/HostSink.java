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
import java.util.function.Consumer;

/**
 * Takes what an engine says and sends it through the pipe, as much at once as has gathered: the first word at once, what follows after a
 * moment or when it is much, for each message costs as much as a thousand words. It holds the engine up while as much is on its way as the
 * other side lets it.
 */
final class HostSink implements DebrisSink, Outbox.Speaker {
	/** For so long text gathers before it is sent; shorter than anybody notices. */
	static final long GATHERING_NANOS = 20_000_000;

	/** So many bytes do not wait for more. */
	static final int MUCH = 1 << 15;

	private final int call;
	private final Outbox outbox;
	private final long window;
	private final StringBuilder text = new StringBuilder();
	private final WireWriter events = new WireWriter();
	private long underway;
	private long spoken = System.nanoTime() - GATHERING_NANOS;
	private boolean queued;
	private boolean urgent;
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
		if (whole.length() <= Events.LONGEST_PIECE) {
			take(whole);
			return;
		}
		for (int i = 0; i < whole.length(); i += Events.LONGEST_PIECE)
			take(whole.substring(i, Math.min(whole.length(), i + Events.LONGEST_PIECE)));
	}

	private synchronized void take(String part) throws InterruptedException {
		await();
		if (text.length() + part.length() > Events.LONGEST_PIECE) gather();
		text.append(part);
		queue();
	}

	@Override
	public void accept(CharSequence piece, Reason reason) throws InterruptedException {
		String whole = piece.toString();
		if (whole.length() > Events.LONGEST_PIECE) accept(whole);
		else put(out -> Events.text(out, whole, reason));
	}

	@Override
	public void poemEnd() throws InterruptedException {
		put(Events::poemEnd);
	}

	@Override
	public void note(String sentence) throws InterruptedException {
		put(out -> Events.note(out, sentence));
	}

	@Override
	public void madeFrom(TemplatePoem template) throws InterruptedException {
		put(out -> Events.madeFrom(out, template));
	}

	/** An event that cannot be made leaves no half of it. */
	private synchronized void put(Consumer<WireWriter> event) throws InterruptedException {
		await();
		gather();
		int whole = events.length();
		boolean made = false;
		try {
			event.accept(events);
			made = true;
		} finally {
			if (!made) events.cut(whole);
		}
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
		if (queued && (urgent || events.length() + text.length() < MUCH)) return;
		urgent = queued;
		queued = true;
		outbox.add(this);
	}

	@Override
	public synchronized long patience() {
		return urgent ? 0 : spoken + GATHERING_NANOS - System.nanoTime();
	}

	@Override
	public synchronized Optional<Frame> speak() {
		queued = false;
		urgent = false;
		gather();
		if (events.length() == 0) return Optional.empty();
		spoken = System.nanoTime();
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
