// SPDX-License-Identifier: EPL-2.0
package llm;

import java.nio.ByteBuffer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The bytes that a server sends, as lines. The client's thread brings them, some at a time, and one other takes the lines; whoever is
 * slow holds up the server. Bytes become letters only when a line is whole, so no letter is parted.
 */
final class Wire implements Flow.Subscriber<List<ByteBuffer>> {
	private static final int LONGEST = 1 << 20;

	/** Bytes, or the end with what was wrong. */
	private record Delivery(List<ByteBuffer> bytes, Optional<Throwable> fault) {
		boolean isEnd() {
			return bytes == null;
		}
	}

	private final BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
	private final Deque<String> lines = new ArrayDeque<>();
	private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
	private volatile Flow.Subscription subscription;
	private volatile boolean closed;
	private boolean over;

	@Override
	public void onSubscribe(Flow.Subscription given) {
		subscription = given;
		if (closed) given.cancel();
		else given.request(1);
	}

	@Override
	public void onNext(List<ByteBuffer> bytes) {
		deliveries.add(new Delivery(bytes, Optional.empty()));
	}

	@Override
	public void onError(Throwable fault) {
		deliveries.add(new Delivery(null, Optional.of(fault)));
	}

	@Override
	public void onComplete() {
		deliveries.add(new Delivery(null, Optional.empty()));
	}

	/** Nothing has come for too long. */
	static final class Stalled extends Exception {
		private static final long serialVersionUID = 1L;
	}

	/** The connection has broken, or brings what is no text. */
	static final class Broken extends Exception {
		private static final long serialVersionUID = 1L;

		Broken(Throwable cause) {
			super(cause);
		}

		Broken(String how) {
			super(how);
		}
	}

	/** The next line; nothing at the end. */
	Optional<String> line(Duration patience) throws Stalled, Broken, InterruptedException {
		while (lines.isEmpty()) {
			if (over) {
				if (begun.size() == 0) return Optional.empty();
				finish();
				break;
			}
			Delivery next = deliveries.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
			if (next == null) throw new Stalled();
			if (next.isEnd()) {
				over = true;
				if (next.fault().isPresent()) throw new Broken(next.fault().get());
			} else {
				for (ByteBuffer bytes : next.bytes()) while (bytes.hasRemaining()) take(bytes.get());
				subscription.request(1);
			}
		}
		return Optional.of(lines.poll());
	}

	private void take(byte value) throws Broken {
		if (value == '\n') finish();
		else if (begun.size() < LONGEST) begun.write(value);
		else throw new Broken("a line of more than a million bytes");
	}

	private void finish() {
		String line = begun.toString(StandardCharsets.UTF_8);
		lines.add(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
		begun.reset();
	}

	/** Closes the connection. */
	void close() {
		closed = true;
		Flow.Subscription given = subscription;
		if (given != null) given.cancel();
	}
}
