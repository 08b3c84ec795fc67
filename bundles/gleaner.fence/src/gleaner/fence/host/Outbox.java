// SPDX-License-Identifier: EPL-2.0
package gleaner.fence.host;

import gleaner.fence.wire.Frame;
import gleaner.fence.wire.FramePipe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Sends what is to be sent, on a thread of its own. Whoever has much to say is asked for it when its turn comes, and says all that has
 * gathered meanwhile.
 */
final class Outbox {
	/** Somebody with something to say. */
	@FunctionalInterface
	interface Speaker {
		/** All that has gathered, if there is anything. */
		Optional<Frame> speak();

		/** For how many nanoseconds it would rather gather more; 0 or less if it wants to speak now. */
		default long patience() {
			return 0;
		}
	}

	/** Somebody who gathers until then. */
	private record Gathering(Speaker speaker, long until) {
	}

	private final FramePipe pipe;
	private final BlockingQueue<Speaker> waiting = new LinkedBlockingQueue<>();
	/** Of the thread that sends. Few: each is a stream. */
	private final List<Gathering> gathering = new ArrayList<>();
	/** Called when nobody listens any more. */
	private final Runnable onEnd;

	Outbox(FramePipe pipe, Runnable onEnd) {
		this.pipe = pipe;
		this.onEnd = onEnd;
	}

	void start() {
		Thread.ofPlatform().daemon().name("sender").start(this::send);
	}

	void send(Frame frame) {
		waiting.add(() -> Optional.of(frame));
	}

	/** Puts a speaker in the queue; it takes care not to be there again and again. */
	void add(Speaker speaker) {
		waiting.add(speaker);
	}

	private void send() {
		try {
			while (true) {
				Speaker next = next();
				gathering.removeIf(each -> each.speaker() == next);
				Optional<Frame> frame = next.speak();
				if (frame.isPresent()) pipe.write(frame.get());
			}
		} catch (IOException | InterruptedException e) {
			onEnd.run();
		}
	}

	/** Who wants to speak now; what was said before is on its way meanwhile. */
	private Speaker next() throws IOException, InterruptedException {
		while (true) {
			Optional<Speaker> due = due();
			if (due.isPresent()) return due.get();
			Speaker next = waiting.poll();
			if (next == null) {
				pipe.flush();
				next = await();
				if (next == null) continue;
			}
			long patience = next.patience();
			if (patience <= 0) return next;
			gathering.add(new Gathering(next, System.nanoTime() + patience));
		}
	}

	private Optional<Speaker> due() {
		if (gathering.isEmpty()) return Optional.empty();
		long now = System.nanoTime();
		return gathering.stream().filter(each -> each.until() - now <= 0).map(Gathering::speaker).findFirst();
	}

	/** Waits for a speaker, or until somebody has gathered enough. */
	private Speaker await() throws InterruptedException {
		if (gathering.isEmpty()) return waiting.take();
		long now = System.nanoTime();
		long shortest = gathering.stream().mapToLong(each -> each.until() - now).min().orElseThrow();
		return waiting.poll(Math.max(1, shortest), TimeUnit.NANOSECONDS);
	}
}
