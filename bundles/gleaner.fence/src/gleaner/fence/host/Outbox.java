// SPDX-License-Identifier: EPL-2.0
package gleaner.fence.host;

import gleaner.fence.wire.Frame;
import gleaner.fence.wire.FramePipe;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Sends what is to be sent, on a thread of its own. Whoever has much to say is asked for it when its turn comes, and says all that has
 * gathered meanwhile: so the first word goes out at once, and the more there is the fewer the messages.
 */
final class Outbox {
	/** Somebody with something to say. */
	@FunctionalInterface
	interface Speaker {
		/** All that has gathered, if there is anything. */
		Optional<Frame> speak();
	}

	private final FramePipe pipe;
	private final BlockingQueue<Speaker> waiting = new LinkedBlockingQueue<>();
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

	/** Puts a speaker in the queue; it takes care not to be there twice. */
	void add(Speaker speaker) {
		waiting.add(speaker);
	}

	private void send() {
		try {
			while (true) {
				Speaker next = waiting.poll();
				if (next == null) {
					pipe.flush();
					next = waiting.take();
				}
				Optional<Frame> frame = next.speak();
				if (frame.isPresent()) pipe.write(frame.get());
			}
		} catch (IOException | InterruptedException e) {
			onEnd.run();
		}
	}
}
