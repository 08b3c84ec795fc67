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
	private final Turn turn = new Turn();
	/** This and all that follows belongs to whoever has the turn. */
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

	private void take(String part) throws InterruptedException {
		begin();
		if (text.length() + part.length() > Events.LONGEST_PIECE) gather();
		text.append(part);
		end();
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
	private void put(Consumer<WireWriter> event) throws InterruptedException {
		begin();
		gather();
		int whole = events.length();
		boolean made = false;
		try {
			event.accept(events);
			made = true;
		} finally {
			if (!made) events.cut(whole);
			end();
		}
	}

	/** Waits until there is room, and takes the turn. */
	private void begin() throws InterruptedException {
		turn.take();
		while (isFull()) {
			turn.end();
			awaitRoom();
			turn.take();
		}
		if (!closed && !cancelled && !Thread.interrupted()) return;
		boolean isLate = closed && !cancelled;
		turn.end();
		if (isLate) throw new IllegalStateException("text came after its end");
		throw new InterruptedException();
	}

	private boolean isFull() {
		return !closed && !cancelled && underway + events.length() + text.length() >= window;
	}

	private synchronized void awaitRoom() throws InterruptedException {
		while (true) {
			turn.take();
			boolean full = isFull();
			turn.end();
			if (!full) return;
			wait();
		}
	}

	/** Ends the turn; something is there to be sent. */
	private void end() {
		boolean isMuch = events.length() + text.length() >= MUCH;
		boolean isNews = !queued || !urgent && isMuch;
		if (isNews) {
			urgent = queued;
			queued = true;
		}
		turn.end();
		if (isNews) outbox.add(this);
	}

	private void gather() {
		if (text.isEmpty()) return;
		Events.text(events, text);
		text.setLength(0);
	}

	@Override
	public long patience() {
		turn.take();
		long patience = urgent ? 0 : spoken + GATHERING_NANOS - System.nanoTime();
		turn.end();
		return patience;
	}

	@Override
	public Optional<Frame> speak() {
		turn.take();
		try {
			queued = false;
			urgent = false;
			gather();
			if (events.length() == 0) return Optional.empty();
			spoken = System.nanoTime();
			underway += events.length();
			return Optional.of(new Frame(Kind.EVENTS, call, events.take()));
		} finally {
			turn.end();
		}
	}

	/** The other side has taken so many bytes. */
	void credit(long bytes) {
		change(() -> underway -= bytes);
	}

	/** Nothing more will be taken. */
	void cancel() {
		change(() -> cancelled = true);
	}

	/** The engine is done: what it says from now on, on whatever thread, is not taken. */
	void close() {
		change(() -> closed = true);
	}

	/** Changes something that whoever waits for room waits for. */
	private void change(Runnable change) {
		turn.take();
		change.run();
		turn.end();
		synchronized (this) {
			notifyAll();
		}
	}
}
